import { archetype, mat } from '../archetype.ts';
import { along, at, ball, cylinder, group, lathe, mirror, ring, torus } from '../solids.ts';

export default archetype({
  name: 'fire_hydrant',
  words: ['hydrant', 'fireplug', 'fire plug'],
  serves: ['hydrant#2', 'fireplug'],
  kind: 'prop',
  size: [0.56, 0.9, 0.5],
  massKg: 60,
  body: 'fixed',
  roles: { main: mat('painted_metal', '#cf2f25'), cap: mat('painted_metal', '#f0c23c'), bolt: mat('steel', '#b8bec3'), chain: mat('iron', '#54595e') },
  tint: ['main', 'cap'],
  build(it) {
    const { w, h, d } = it;
    const r = Math.min(w, d) * 0.29;
    it.part(
      'foot',
      group(at(cylinder(r * 1.5, h * 0.06, { sides: 14, bevel: 0.01 }), 0, h * 0.03), at(cylinder(r * 1.2, h * 0.06, { sides: 14 }), 0, h * 0.08)),
      'main',
    );
    it.part('barrel', at(cylinder(r, h * 0.6, { top: r * 0.94, sides: it.sides(16) }), 0, h * 0.4), 'main', { parent: 'foot' });
    it.part(
      'collar',
      group(
        at(cylinder(r * 1.32, h * 0.045, { sides: 16, bevel: 0.008 }), 0, h * 0.69),
        at(cylinder(r * 1.32, h * 0.04, { sides: 16, bevel: 0.008 }), 0, h * 0.735),
      ),
      'main',
      { parent: 'barrel' },
    );
    it.part(
      'dome',
      lathe(
        [
          [0, h * 0.74],
          [r * 1.08, h * 0.75],
          [r * 1.04, h * 0.8],
          [r * 0.8, h * 0.87],
          [r * 0.4, h * 0.915],
          [0, h * 0.925],
        ],
        it.sides(16),
      ),
      'cap',
      { parent: 'collar' },
    );
    it.part('top_nut', at(cylinder(r * 0.26, h * 0.1, { sides: 5 }), 0, h * 0.95), 'bolt', { parent: 'dome' });
    it.part('side_outlets', mirror(at(along.x(cylinder(r * 0.48, r * 0.8, { sides: 12 })), r * 1.1, h * 0.52)), 'main', { parent: 'barrel' });
    it.part(
      'side_caps',
      mirror(
        group(
          at(along.x(cylinder(r * 0.6, r * 0.34, { sides: 8, bevel: 0.01 })), r * 1.52, h * 0.52),
          at(along.x(cylinder(r * 0.18, r * 0.3, { sides: 5 })), r * 1.78, h * 0.52),
        ),
      ),
      'cap',
      { parent: 'side_outlets' },
    );
    it.part('front_outlet', at(along.z(cylinder(r * 0.66, r * 0.6, { sides: 14 })), 0, h * 0.45, r * 1.0), 'main', { parent: 'barrel' });
    it.part(
      'front_cap',
      group(
        at(along.z(cylinder(r * 0.78, r * 0.3, { sides: 10, bevel: 0.01 })), 0, h * 0.45, r * 1.34),
        at(along.z(cylinder(r * 0.22, r * 0.3, { sides: 5 })), 0, h * 0.45, r * 1.56),
      ),
      'cap',
      { parent: 'front_outlet' },
    );
    it.detail('bolts', group(at(ring(at(ball(r * 0.12), r * 1.16, 0), 8), 0, h * 0.76), at(ring(at(ball(r * 0.13), r * 1.34, 0), 8), 0, h * 0.065)), 'bolt', {
      parent: 'collar',
    });
    it.detail('chain', at(torus(r * 1.06, r * 0.07, 360, 16), 0, h * 0.6), 'chain', { parent: 'barrel' });
  },
});
