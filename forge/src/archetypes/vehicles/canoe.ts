import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, type Flat, group, loft, subtract, turned } from '../solids.ts';

export default archetype({
  name: 'canoe',
  words: ['kayak', 'gondola', 'dugout canoe', 'birch bark canoe', 'outrigger'],
  serves: ['canoe', 'kayak#artifact', 'gondola#artifact'],
  kind: 'prop',
  size: [0.9, 0.62, 4],
  massKg: 30,
  interaction: { sit: true },
  roles: { main: mat('birch', '#b06a35'), inside: mat('plank', '#d8a868'), trim: mat('oak', '#6b4022') },
  tint: ['main', 'inside'],
  options: { paddles: ['paddle', 'paddles', 'oar', 'oars'] },
  build(it) {
    const { w, h, d } = it;
    const ribs = [-1, -0.94, -0.75, -0.4, 0, 0.4, 0.75, 0.94, 1];
    const shape = (k: number, lift: number): Solid =>
      turned(
        loft(
          ribs.map((t) => {
            const half = Math.max(0.03, Math.sqrt(1 - t * t)) * w * 0.5 * k;
            const top = h * (0.56 + 0.44 * Math.abs(t) ** 5);
            const floor = lift + h * 0.3 * Math.abs(t) ** 6;
            return {
              y: t * d * 0.5 * (lift > 0 ? 0.97 : 1),
              outline: [
                [-half, -top - lift],
                [-half * 0.86, -(floor + (top - floor) * 0.4)],
                [-half * 0.36, -floor],
                [half * 0.36, -floor],
                [half * 0.86, -(floor + (top - floor) * 0.4)],
                [half, -top - lift],
              ] as Flat[],
            };
          }),
        ),
        90,
      );
    it.part('hull', subtract(shape(1, 0), shape(0.88, h * 0.07)), 'main');
    it.part('floor', at(box(w * 0.34, h * 0.05, d * 0.7), 0, h * 0.1), 'inside', { parent: 'hull' });
    it.part('seats', group(...[-0.24, 0.24].map((z) => at(box(w * 0.86, h * 0.06, d * 0.06, 0.01), 0, h * 0.4, d * z))), 'inside', { parent: 'hull' });
    it.part('thwarts', group(...[0, -0.36, 0.36].map((z) => at(box(w * (z === 0 ? 0.96 : 0.72), h * 0.05, d * 0.014), 0, h * 0.54, d * z))), 'trim', {
      parent: 'hull',
    });
    if (it.has('paddles'))
      it.part(
        'paddle',
        at(
          group(
            at(cylinder(w * 0.025, d * 0.32, { sides: 7 }), 0, 0),
            at(box(w * 0.17, d * 0.1, w * 0.025, 0.01), 0, d * 0.2),
            at(box(w * 0.12, w * 0.04, w * 0.05, 0.01), 0, -d * 0.16),
          ),
          w * 0.06,
          h * 0.585,
          -d * 0.02,
          [90, 0, 6],
        ),
        'trim',
        { parent: 'thwarts' },
      );
    it.socket('seats', 'seat', 0, h * 0.44, -d * 0.24);
    it.anchor('seat', 0, h * 0.43, -d * 0.24, w * 0.7);
    it.anchor('inside', 0, h * 0.2, 0, w * 0.6);
  },
});
