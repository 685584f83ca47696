import type { Solid, Vec3 } from '@worldkiln/contracts';
import { mat } from '../archetypes/archetype.ts';
import type { Make } from '../archetypes/make.ts';
import { at, ball, cone, curve, group, mirror, torus, tube } from '../archetypes/solids.ts';

export type Horns = 'cow' | 'bull' | 'goat' | 'ram' | 'antlers' | 'moose' | 'buds' | 'unicorn' | 'bison' | 'gazelle';

/** Horns on the crown of a head; `r` is the head's radius, all numbers in it. */
export function antlersOrHorns(it: Make, kind: Horns, [, y, z]: Vec3, r: number): void {
  const grown = (points: Vec3[], thick: number): Solid => {
    const path = curve(
      points.map(([px, py, pz]): Vec3 => [px * r, y + py * r, z + pz * r]),
      3,
    );
    return tube(
      path,
      path.map((_, i) => r * thick * (1 - (i / path.length) * 0.82)),
      9,
    );
  };
  const pair = (points: Vec3[], thick: number): Solid => mirror(grown(points, thick));
  const put = (name: string, solid: Solid, role: Parameters<Make['part']>[2] = 'horn'): void => void it.part(name, solid, role, { parent: 'head' });
  switch (kind) {
    case 'cow':
      return put(
        'horns',
        pair(
          [
            [0.5, -0.1, -0.1],
            [1.0, 0.1, -0.1],
            [1.3, 0.5, 0],
          ],
          0.2,
        ),
      );
    case 'bull':
      return put(
        'horns',
        pair(
          [
            [0.5, -0.1, -0.1],
            [1.3, 0.05, 0],
            [1.75, 0.4, 0.3],
            [1.7, 0.95, 0.6],
          ],
          0.27,
        ),
      );
    case 'bison':
      return put(
        'horns',
        pair(
          [
            [0.7, -0.3, -0.2],
            [1.2, -0.2, -0.1],
            [1.3, 0.3, 0],
          ],
          0.22,
        ),
      );
    case 'goat':
      return put(
        'horns',
        pair(
          [
            [0.3, -0.1, -0.1],
            [0.42, 0.75, -0.3],
            [0.5, 1.25, -0.95],
            [0.55, 1.25, -1.5],
          ],
          0.22,
        ),
      );
    case 'gazelle':
      return put(
        'horns',
        pair(
          [
            [0.3, -0.1, -0.1],
            [0.4, 1.0, -0.5],
            [0.7, 1.8, -0.5],
            [0.6, 2.5, -0.1],
          ],
          0.18,
        ),
      );
    case 'ram':
      return put(
        'horns',
        pair(
          [
            [0.5, -0.2, -0.2],
            [0.95, 0.15, -0.8],
            [1.3, -0.6, -1.1],
            [1.3, -1.2, -0.5],
            [1.35, -1.0, 0.2],
            [1.6, -0.6, 0.35],
          ],
          0.36,
        ),
      );
    case 'antlers':
      return put(
        'antlers',
        group(
          pair(
            [
              [0.3, -0.1, -0.1],
              [0.8, 0.9, -0.5],
              [1.6, 1.7, -0.5],
              [1.7, 2.7, -0.1],
            ],
            0.2,
          ),
          pair(
            [
              [0.75, 0.85, -0.45],
              [0.9, 1.3, 0.2],
              [0.85, 1.8, 0.5],
            ],
            0.13,
          ),
          pair(
            [
              [1.45, 1.55, -0.5],
              [1.15, 2.2, -0.4],
              [1.1, 2.7, -0.3],
            ],
            0.13,
          ),
          pair(
            [
              [1.6, 1.75, -0.5],
              [2.2, 2.1, -0.5],
              [2.35, 2.6, -0.4],
            ],
            0.12,
          ),
        ),
      );
    case 'moose':
      return put(
        'antlers',
        mirror(
          group(
            grown(
              [
                [0.35, -0.1, -0.1],
                [1.1, 0.35, -0.1],
                [1.7, 0.7, -0.1],
              ],
              0.24,
            ),
            at(ball(r * 0.85, r * 0.14, r * 0.75, 10), r * 2.1, y + r * 1.0, z - r * 0.1, [0, 0, 34]),
            ...[-0.55, -0.15, 0.25, 0.6].map((k, i) => at(cone(r * 0.15, r * 0.75, 6), r * (2.65 + (i % 2) * 0.1), y + r * 1.65, z + r * k, [0, 0, -20])),
          ),
        ),
      );
    case 'buds':
      return put(
        'horns',
        mirror(
          group(
            grown(
              [
                [0.3, -0.2, -0.1],
                [0.34, 0.5, -0.2],
              ],
              0.2,
            ),
            at(ball(r * 0.2, r * 0.2, r * 0.2, 9), r * 0.35, y + r * 0.55, z - r * 0.2),
          ),
        ),
      );
    case 'unicorn': {
      const horn = group(
        cone(r * 0.24, r * 2.2, 12),
        ...[0, 1, 2, 3, 4].map((i) => at(torus(r * (0.21 - i * 0.036), r * 0.045, 360, 12), 0, r * (-0.9 + i * 0.38), 0, [8, 0, 8])),
      );
      return put('horn', at(horn, 0, y + r * 0.85, z + r * 0.55, [26, 0, 0]), mat('gold', '#f0c85a'));
    }
  }
}
