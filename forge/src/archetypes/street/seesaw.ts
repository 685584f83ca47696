import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, box, capsule, cylinder, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'seesaw',
  words: ['teeter totter', 'see-saw', 'teeterboard'],
  serves: ['seesaw#1'],
  kind: 'structure',
  size: [0.5, 0.8, 2.6],
  massKg: 40,
  roles: { main: mat('oak', '#c98d54'), red: mat('painted_metal', '#d6453d'), dark: mat('iron', '#3c4046') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'stand',
      mirror(
        group(
          tube(
            [
              [w * 0.3, 0.02 * h, d * 0.1],
              [w * 0.12, h * 0.56, 0],
            ],
            w * 0.06,
            8,
          ),
          tube(
            [
              [w * 0.3, 0.02 * h, -d * 0.1],
              [w * 0.12, h * 0.56, 0],
            ],
            w * 0.06,
            8,
          ),
          at(along.x(cylinder(w * 0.06, w * 0.14, { sides: 10 })), w * 0.07, h * 0.56),
        ),
      ),
      'dark',
    );
    it.part('plank', at(box(w * 0.5, h * 0.07, d * 0.98, h * 0.02), 0, h * 0.62, 0, [9, 0, 0]), 'main', {
      parent: 'stand',
      joint: hinge(0, h * 0.57, 0, [1, 0, 0], -20, 20),
    });
    const grip = (z: number, y: number) =>
      group(at(cylinder(w * 0.05, h * 0.3, { sides: 8 }), 0, y, z), at(along.x(capsule(w * 0.05, w * 0.5, 8)), 0, y + h * 0.14, z));
    it.part('handles', group(grip(d * 0.32, h * 0.58), grip(-d * 0.32, h * 0.94 - h * 0.02)), 'red', { parent: 'plank' });
    it.part(
      'seats',
      group(
        at(box(w * 0.56, h * 0.06, d * 0.12, h * 0.02), 0, h * 0.44, d * 0.43, [9, 0, 0]),
        at(box(w * 0.56, h * 0.06, d * 0.12, h * 0.02), 0, h * 0.9, -d * 0.43, [9, 0, 0]),
      ),
      'red',
      { parent: 'plank', sockets: [{ kind: 'seat', at: [0, h * 0.48, d * 0.43] }] },
    );
  },
});
