import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, ball, box, cylinder, group, mirror, ring, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'birdcage',
  words: ['bird cage', 'parrot cage', 'cage'],
  serves: ['birdcage#1', 'cage#1'],
  kind: 'prop',
  size: [0.4, 0.66, 0.4],
  massKg: 2,
  roles: { main: mat('brass', '#cfa23f'), base: mat('walnut', '#7a4a2c'), bird: mat('feather', '#f0c53f') },
  build(it) {
    const { w, h } = it;
    it.part('base', at(cylinder(w * 0.48, h * 0.09, { sides: it.sides(20), bevel: h * 0.015 }), 0, h * 0.045), 'base');
    it.part(
      'bars',
      ring(
        tube(
          [
            [0, h * 0.08, w * 0.43],
            [0, h * 0.56, w * 0.43],
            [0, h * 0.76, w * 0.32],
            [0, h * 0.87, 0],
          ],
          w * 0.012,
          5,
        ),
        14,
      ),
      'main',
      { parent: 'base' },
    );
    it.part('hoops', group(at(torus(w * 0.43, w * 0.016, 360, 20), 0, h * 0.3), at(torus(w * 0.43, w * 0.018, 360, 20), 0, h * 0.56)), 'main', {
      parent: 'bars',
    });
    it.part('ring', group(at(ball(w * 0.05), 0, h * 0.88), at(turned(torus(w * 0.07, w * 0.018, 360, 14), 90), 0, h * 0.94)), 'main', { parent: 'bars' });
    it.part(
      'swing',
      group(
        mirror(
          tube(
            [
              [w * 0.12, h * 0.36, 0],
              [0, h * 0.86, 0],
            ],
            w * 0.008,
            5,
          ),
        ),
        at(along.x(cylinder(w * 0.02, w * 0.28, { sides: 7 })), 0, h * 0.36),
      ),
      'base',
      { parent: 'bars', joint: hinge(0, h * 0.86, 0, [1, 0, 0], -30, 30) },
    );
    it.part(
      'bird',
      group(
        at(ball(w * 0.08, w * 0.1, w * 0.12, 10), 0, h * 0.42, 0),
        at(ball(w * 0.065), 0, h * 0.49, w * 0.06),
        at(box(w * 0.05, w * 0.02, w * 0.12), 0, h * 0.4, -w * 0.13),
      ),
      'bird',
      { parent: 'swing' },
    );
  },
});
