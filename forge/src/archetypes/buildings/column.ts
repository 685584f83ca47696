import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, mirror, ring, torus } from '../solids.ts';

export default archetype({
  name: 'column',
  words: ['pillar', 'greek column', 'roman column', 'marble column', 'stone pillar', 'ionic column', 'doric column', 'stone column'],
  serves: ['column#6', 'column#7', 'pillar#artifact'],
  kind: 'structure',
  size: [1, 3.6, 1],
  massKg: 3_500,
  roles: { main: mat('marble', '#ece5d6'), trim: mat('marble', '#d8cdb8') },
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.32;
    const broken = it.says('broken', 'ruined', 'cracked');
    const tall = broken ? h * 0.9 : h * 0.78;
    it.part('plinth', at(box(w * 0.96, h * 0.05, d * 0.96, it.bevel(0.02)), 0, h * 0.025), 'trim');
    it.part('foot', group(at(torus(r * 1.12, r * 0.24, 360, 18), 0, h * 0.075), at(cylinder(r * 1.15, h * 0.06, { sides: 18 }), 0, h * 0.07)), 'main', {
      parent: 'plinth',
    });
    it.part('shaft', at(cylinder(r * 0.95, tall, { top: r * 0.8, sides: 18, bevel: 0 }), 0, h * 0.08 + tall / 2), 'trim', { parent: 'foot' });
    it.part(
      'flutes',
      at(ring(at(cylinder(r * 0.16, tall * 0.98, { sides: 6, bevel: 0 }), 0, 0, r * 0.84, [-1.1 * (2.9 / h) * 2, 0, 0]), 12), 0, h * 0.08 + tall / 2),
      'main',
      { parent: 'shaft' },
    );
    if (broken) {
      it.part(
        'jag',
        group(
          at(box(r * 1, h * 0.06, r * 0.8), r * 0.2, h * 0.98, 0, [0, 30, 14]),
          at(box(r * 0.6, h * 0.05, r * 0.7), -r * 0.3, h * 0.975, r * 0.1, [10, 0, -9]),
        ),
        'main',
        { parent: 'shaft' },
      );
      return;
    }
    it.part('neck', at(torus(r * 0.84, r * 0.12, 360, 18), 0, h * 0.855), 'main', { parent: 'shaft' });
    it.part('volutes', mirror(mirror(at(along.z(cylinder(r * 0.4, d * 0.12, { sides: 12 })), r * 1.05, h * 0.905, d * 0.28)), 'z'), 'main', { parent: 'neck' });
    it.part('echinus', at(box(r * 2.5, h * 0.09, d * 0.7, 0.02), 0, h * 0.9), 'main', { parent: 'neck' });
    it.detail('volute_eyes', mirror(mirror(at(along.z(cylinder(r * 0.15, d * 0.15, { sides: 8 })), r * 1.05, h * 0.905, d * 0.29)), 'z'), 'trim', {
      parent: 'volutes',
    });
    it.part('abacus', group(at(box(w * 0.9, h * 0.035, d * 0.9, 0.02), 0, h * 0.955), at(box(w, h * 0.03, d, 0.02), 0, h * 0.985)), 'trim', {
      parent: 'echinus',
    });
    it.anchor('top', 0, h, 0, w * 0.8);
  },
});
