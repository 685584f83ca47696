import type { Solid } from '@worldkiln/contracts';
import { archetype, mat, type Archetype } from '../archetypes/archetype.ts';
import { at, ball, cylinder, extrude, group, lathe, mirror, ring, subtract } from '../archetypes/solids.ts';

type Base = Pick<Archetype, 'name' | 'words' | 'near' | 'serves' | 'size' | 'massKg'>;
interface FruitPlan {
  shape: 'apple' | 'ball' | 'pear' | 'ribbed' | 'pumpkin' | 'egg';
  leaf: boolean;
}

/** Round fruit and vegetables: body, stalk, leaf; pumpkins may have a face. */
export function fruit(base: Base, colour: string, plan: FruitPlan): Archetype {
  return archetype({
    kind: 'prop',
    roles: { main: mat('flesh_fruit', colour), stem: mat('bark', '#6b4a2a'), leaf: mat('leaf', '#5f9a3f'), face: mat('glow', '#ffd76a', { glow: 0.9 }) },
    keep: ['face'],
    options: { leaf: ['leaf', 'leaves'], stem: ['stem', 'stalk'] },
    ...base,
    build(it) {
      const { w, h } = it;
      const r = w / 2;
      const top = h * 0.88;
      const s = it.sides(16);
      const lobes = (count: number, size: number): Solid => ring(at(ball(r * size, top * 0.5, r * size, 12), 0, top * 0.5, r * (1 - size)), count);
      const bodies: Record<FruitPlan['shape'], Solid> = {
        apple: lathe(
          [
            [0, top * 0.1],
            [r * 0.35, 0],
            [r * 0.72, top * 0.1],
            [r * 0.98, top * 0.45],
            [r, top * 0.62],
            [r * 0.82, top * 0.9],
            [r * 0.45, top],
            [r * 0.12, top * 0.9],
            [0, top * 0.86],
          ],
          s,
        ),
        ball: at(ball(r, top * 0.5, r, s), 0, top * 0.5),
        pear: lathe(
          [
            [0, 0],
            [r * 0.6, top * 0.02],
            [r, top * 0.26],
            [r * 0.9, top * 0.46],
            [r * 0.55, top * 0.68],
            [r * 0.46, top * 0.86],
            [r * 0.26, top * 0.98],
            [0, top],
          ],
          s,
        ),
        ribbed: lobes(5, 0.62),
        pumpkin: group(lobes(8, 0.5), at(ball(r * 0.6, top * 0.48, r * 0.6, 12), 0, top * 0.49)),
        egg: lathe(
          [
            [0, 0],
            [r * 0.5, h * 0.03],
            [r * 0.86, h * 0.2],
            [r, h * 0.42],
            [r * 0.86, h * 0.7],
            [r * 0.5, h * 0.93],
            [0, h],
          ],
          s,
        ),
      };
      // Bitten on its right side, where the picture's light falls.
      const bitten = it.says('half-eaten', 'bitten', 'eaten', 'bite');
      it.part(
        'body',
        bitten ? subtract(bodies[plan.shape], at(ball(r * 0.6, r * 0.6, r * 0.6, 10), r * 0.85, top * 0.6, r * 0.5)) : bodies[plan.shape],
        'main',
      );
      if (plan.shape === 'egg') {
        it.anchor('top', 0, h * 0.98, 0, w * 0.5);
        return;
      }
      const y = plan.shape === 'apple' ? top * 0.9 : top * 0.96;
      if (it.has('stem'))
        it.part(
          'stem',
          at(cylinder(r * (plan.shape === 'pumpkin' ? 0.14 : 0.06), h * 0.2, { top: r * 0.1, sides: 7 }), 0, y + h * 0.04, 0, [0, 0, -12]),
          'stem',
          { parent: 'body' },
        );
      if (plan.leaf && it.has('leaf'))
        it.part(
          'leaf',
          at(
            extrude(
              [
                [0, 0],
                [r * 0.2, r * 0.16],
                [r * 0.62, 0],
                [r * 0.2, -r * 0.16],
              ],
              r * 0.06,
              r * 0.01,
            ),
            0,
            y + h * 0.03,
            0,
            [70, 20, 12],
          ),
          'leaf',
          { parent: 'body', ghost: true },
        );
      if (plan.shape === 'pumpkin' && it.says('carved', 'halloween', 'spooky', 'jack-o-lantern', 'scary', 'o', 'face')) {
        const eye = extrude(
          [
            [-r * 0.2, -r * 0.14],
            [r * 0.2, -r * 0.14],
            [0, r * 0.2],
          ],
          r * 0.16,
        );
        const mouth = extrude(
          [
            [-r * 0.5, r * 0.08],
            [-r * 0.3, -r * 0.14],
            [-r * 0.1, -r * 0.02],
            [r * 0.1, -r * 0.16],
            [r * 0.3, -r * 0.14],
            [r * 0.5, r * 0.08],
            [r * 0.1, r * 0.02],
            [-r * 0.1, r * 0.06],
          ],
          r * 0.16,
        );
        it.part('face', group(mirror(at(eye, r * 0.36, top * 0.6, r * 0.92)), at(mouth, 0, top * 0.32, r * 0.93)), 'face', { parent: 'body', ghost: true });
      }
      it.anchor('top', 0, top, 0, w * 0.5);
      it.anchor('head', 0, top * 0.94, 0, w * 0.8);
    },
  });
}
