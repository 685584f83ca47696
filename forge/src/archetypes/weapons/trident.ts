import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, cylinder, extrude, type Flat, group, torus, tube } from '../solids.ts';

export default archetype({
  name: 'trident',
  words: ['neptune trident', 'poseidon trident', 'three-pronged spear', 'harpoon'],
  serves: ['trident#1', 'harpoon', 'fishgig'],
  kind: 'prop',
  size: [0.42, 2, 0.1],
  massKg: 3,
  roles: { main: mat('gold', '#dca93e'), handle: mat('bronze', '#8a6a35'), gem: mat('crystal', '#3fb3c9') },
  build(it) {
    const { w, h, d } = it;
    it.part('handle', at(cylinder(w * 0.055, h * 0.7, { sides: 10 }), 0, h * 0.36), 'handle', { sockets: [{ kind: 'grip', at: [0, h * 0.4, 0] }] });
    it.part('pommel', at(ball(w * 0.1, h * 0.03, w * 0.1, 10), 0, h * 0.03), 'main', { parent: 'handle' });
    it.part('rings', group(...[0.3, 0.34, 0.5, 0.54, 0.66].map((k) => at(torus(w * 0.06, w * 0.018, 360, 12), 0, h * k))), 'main', { parent: 'handle' });
    it.part(
      'fork',
      tube(
        curve(
          [
            [-w * 0.4, h * 0.84, 0],
            [-w * 0.37, h * 0.76, 0],
            [-w * 0.2, h * 0.715, 0],
            [0, h * 0.705, 0],
            [w * 0.2, h * 0.715, 0],
            [w * 0.37, h * 0.76, 0],
            [w * 0.4, h * 0.84, 0],
          ],
          3,
        ),
        w * 0.055,
        8,
      ),
      'main',
      { parent: 'handle' },
    );
    const barb: Flat[] = [
      [0, h * 0.13],
      [w * 0.1, h * 0.03],
      [w * 0.04, h * 0.035],
      [w * 0.04, -h * 0.03],
      [-w * 0.04, -h * 0.03],
      [-w * 0.04, h * 0.035],
      [-w * 0.1, h * 0.03],
    ];
    it.part(
      'prongs',
      group(
        at(extrude(barb, d * 0.3, d * 0.08), 0, h * 0.868),
        ...[-1, 1].map((k) => at(extrude(barb, d * 0.3, d * 0.08), k * w * 0.4, h * 0.84)),
        at(cylinder(w * 0.05, h * 0.16, { sides: 8 }), 0, h * 0.78),
      ),
      'main',
      { parent: 'fork' },
    );
    it.part('jewel', at(ball(w * 0.1, w * 0.1, d * 0.5, 10), 0, h * 0.715), 'gem', { parent: 'fork' });
  },
});
