import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, lathe, ring, tube } from '../solids.ts';

export default archetype({
  name: 'fountain',
  words: ['water fountain', 'stone fountain', 'birdbath', 'garden fountain', 'wishing fountain'],
  serves: ['fountain#1', 'fountain#3', 'birdbath'],
  kind: 'structure',
  size: [3.2, 2.6, 3.2],
  massKg: 6_000,
  roles: { main: mat('stone', '#c7beae'), water: mat('water', '#4fb3d9'), trim: mat('marble', '#e6decd') },
  keep: ['water'],
  options: { water: ['water'] },
  build(it) {
    const { w, h } = it;
    const r = w * 0.48;
    it.part('step', at(cylinder(r * 1.04, h * 0.05, { sides: 8 }), 0, h * 0.025), 'main');
    it.part(
      'basin',
      lathe(
        [
          [0, h * 0.04],
          [r * 0.92, h * 0.04],
          [r * 0.94, h * 0.2],
          [r, h * 0.22],
          [r, h * 0.27],
          [r * 0.86, h * 0.27],
          [r * 0.84, h * 0.1],
          [0, h * 0.1],
        ],
        8,
      ),
      'main',
      { parent: 'step' },
    );
    it.part(
      'stem',
      lathe(
        [
          [0, h * 0.08],
          [r * 0.24, h * 0.08],
          [r * 0.24, h * 0.2],
          [r * 0.12, h * 0.28],
          [r * 0.09, h * 0.4],
          [r * 0.16, h * 0.5],
          [0, h * 0.5],
        ],
        it.sides(14),
      ),
      'trim',
      { parent: 'basin' },
    );
    it.part(
      'bowl',
      lathe(
        [
          [0, h * 0.49],
          [r * 0.12, h * 0.49],
          [r * 0.42, h * 0.57],
          [r * 0.54, h * 0.64],
          [r * 0.47, h * 0.64],
          [r * 0.3, h * 0.58],
          [0, h * 0.57],
        ],
        it.sides(18),
      ),
      'trim',
      { parent: 'stem' },
    );
    it.part(
      'upper_stem',
      lathe(
        [
          [0, h * 0.56],
          [r * 0.13, h * 0.56],
          [r * 0.06, h * 0.64],
          [r * 0.06, h * 0.74],
          [r * 0.24, h * 0.82],
          [r * 0.18, h * 0.82],
          [0, h * 0.78],
        ],
        it.sides(14),
      ),
      'trim',
      { parent: 'bowl' },
    );
    if (it.has('water')) {
      it.part('pool', at(cylinder(r * 0.88, h * 0.02, { sides: 8, bevel: 0 }), 0, h * 0.22), 'water', { parent: 'basin' });
      it.part('bowl_water', at(cylinder(r * 0.46, h * 0.015, { sides: 18, bevel: 0 }), 0, h * 0.625), 'water', { parent: 'bowl' });
      const fall = (out: number, from: number, to: number, peak: number): Vec3[] =>
        [0, 0.25, 0.5, 0.75, 1].map((t): Vec3 => [out * (0.16 + 0.84 * t), from + (to - from) * t + peak * 4 * t * (1 - t), 0]);
      it.part(
        'jets',
        ring(
          tube(
            fall(r * 0.72, h * 0.63, h * 0.21, h * 0.16).map(([x, y, z]): Vec3 => [x + r * 0.1, y, z]),
            [r * 0.03, r * 0.032, r * 0.03, r * 0.028, r * 0.04],
            6,
          ),
          8,
        ),
        'water',
        { parent: 'bowl_water', ghost: true },
      );
      it.part('upper_jets', ring(tube(fall(r * 0.38, h * 0.8, h * 0.62, h * 0.1), [r * 0.03, r * 0.03, r * 0.026, r * 0.024, r * 0.032], 6), 6), 'water', {
        parent: 'upper_stem',
        ghost: true,
      });
      it.part(
        'plume',
        lathe(
          [
            [0, h * 0.78],
            [r * 0.07, h * 0.8],
            [r * 0.05, h * 0.88],
            [r * 0.075, h * 0.94],
            [r * 0.03, h * 0.985],
            [0, h],
          ],
          8,
        ),
        'water',
        { parent: 'upper_stem', ghost: true },
      );
      it.detail(
        'splashes',
        group(
          ...Array.from({ length: 8 }, (_, i) =>
            at(ball(r * 0.06, h * 0.016, r * 0.06, 7), Math.cos((i * Math.PI) / 4) * r * 0.8, h * 0.23, Math.sin((i * Math.PI) / 4) * r * 0.8),
          ),
        ),
        mat('water', '#dff4fb'),
        { parent: 'pool', ghost: true },
      );
    }
  },
});
