import type { Vec3, Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, type Flat, group, mirror, side, tube } from '../solids.ts';

export default archetype({
  name: 'hammock',
  words: ['hanging bed'],
  serves: ['hammock#artifact'],
  kind: 'prop',
  size: [1.1, 1.3, 3],
  massKg: 22,
  body: 'fixed',
  interaction: { sit: true },
  roles: { main: mat('cotton', '#d9553f'), stripe: mat('cotton', '#f3e4c2'), frame: mat('oak', '#9a6a3c'), rope: mat('rope', '#dcc9a0') },
  tint: ['main', 'stripe'],
  build(it) {
    const { w, h, d } = it;
    const sag = (t: number): number => h * (0.32 + 0.42 * Math.abs(t) ** 1.8);
    const strip = (x: number): Solid => {
      const n = 12;
      const upper = Array.from({ length: n + 1 }, (_, i): Flat => [((i / n) * 2 - 1) * d * 0.34, sag((i / n) * 2 - 1) + Math.abs(x) ** 2 * h * 0.16]);
      return at(side([...upper, ...upper.toReversed().map(([z, y]): Flat => [z, y - h * 0.045])], w * 0.14), x * w * 0.48, 0);
    };
    const places = [-0.85, -0.57, -0.28, 0, 0.28, 0.57, 0.85];
    it.part('cloth', group(...places.filter((_, i) => i % 2 === 0).map(strip)), 'main');
    it.part('cloth_stripes', group(...places.filter((_, i) => i % 2 === 1).map(strip)), 'stripe', { parent: 'cloth' });
    it.part('spreaders', mirror(at(along.x(cylinder(h * 0.024, w * 0.98, { sides: 9 })), 0, h * 0.79, d * 0.345), 'z'), 'frame', { parent: 'cloth' });
    it.part(
      'ropes',
      mirror(
        group(
          ...[-0.44, -0.22, 0, 0.22, 0.44].map((x) =>
            tube(
              [
                [w * x, h * 0.8, d * 0.345],
                [0, h * 0.94, d * 0.47],
              ],
              h * 0.01,
              5,
            ),
          ),
        ),
        'z',
      ),
      'rope',
      { parent: 'spreaders' },
    );
    const arm: Vec3[] = [
      [0, h * 0.05, 0],
      [0, h * 0.05, d * 0.24],
      [0, h * 0.3, d * 0.42],
      [0, h * 0.97, d * 0.49],
    ];
    it.part('stand', mirror(tube(arm, h * 0.045, 8), 'z'), 'frame', { parent: 'ropes' });
    it.part('feet', mirror(at(box(w * 0.9, h * 0.07, h * 0.09, 0.02), 0, h * 0.035, d * 0.24), 'z'), 'frame', { parent: 'stand' });
    it.part('pillow', at(ball(w * 0.26, h * 0.06, d * 0.07, 10), 0, h * 0.5, -d * 0.22, [-22, 0, 0]), 'stripe', { parent: 'cloth', ghost: true });
    it.socket('cloth', 'seat', 0, h * 0.35);
    it.anchor('seat', 0, h * 0.33, 0, w * 0.6);
    it.anchor('top', 0, h * 0.33, 0, w * 0.6);
  },
});
