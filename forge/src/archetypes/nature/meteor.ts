import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, group, tube, turned } from '../solids.ts';

export default archetype({
  name: 'meteor',
  words: ['comet', 'meteorite', 'shooting star', 'asteroid', 'fireball', 'falling star', 'flaming rock'],
  serves: ['meteor#1', 'comet', 'meteorite', 'asteroid#1', 'meteoroid', 'meteor#nature'],
  kind: 'prop',
  size: [0.9, 1.5, 0.9],
  massKg: 120,
  body: 'fixed',
  roles: {
    main: mat('stone', '#57504c'),
    crater: mat('stone', '#3f3a38'),
    hot: mat('lava', '#ff8a2a', { glow: 0.6 }),
    flame: mat('glow', '#ff7a1f', { glow: 0.9 }),
    core: mat('glow', '#ffd65a', { glow: 1 }),
    ground: mat('earth', '#6b5a48'),
  },
  keep: ['flame', 'core', 'hot'],
  options: { fire: ['fire', 'flames', 'tail', 'flame'] },
  build(it) {
    const { w, h } = it;
    const r = w * 0.36;
    it.part(
      'rock',
      group(
        at(ball(r, r * 0.96, r * 0.94, 9), 0, r),
        at(ball(r * 0.6, r * 0.55, r * 0.62, 7), r * 0.42, r * 0.9, r * 0.3),
        at(ball(r * 0.55, r * 0.6, r * 0.5, 7), -r * 0.42, r * 0.8, r * 0.36),
      ),
      'main',
    );
    it.part(
      'craters',
      group(
        ...(
          [
            [0.3, 0.5, 0.86, 0.2],
            [-0.44, 0.2, 0.82, 0.16],
            [0.78, -0.1, 0.5, 0.17],
            [-0.1, -0.42, 0.9, 0.14],
          ] as const
        ).map(([x, y, z, k]) => at(ball(r * k, r * k, r * k * 0.5, 9), x * r, r + y * r, z * r)),
      ),
      'crater',
      { parent: 'rock', ghost: true },
    );
    it.part(
      'cracks',
      group(
        ...[0, 1, 2].map((i) =>
          tube(
            [
              [Math.cos(i * 2.2) * r * 0.2, r * (1.5 - i * 0.3), r * 0.9],
              [Math.cos(i * 2.2 + 0.6) * r * 0.6, r * (1.2 - i * 0.3), r * 0.86],
              [Math.cos(i * 2.2 + 1) * r * 0.9, r * (0.9 - i * 0.1), r * 0.62],
            ],
            r * 0.035,
            5,
          ),
        ),
      ),
      'hot',
      { parent: 'rock', ghost: true },
    );
    if (!it.has('fire', !it.says('asteroid', 'meteorite'))) return;
    const lick = (a: number, reach: number, out: number, fat: number): Solid =>
      turned(
        tube(
          [
            [r * 0.4 * out, r * 0.9, 0],
            [r * (0.6 + 0.5 * out), r * 1.5, 0],
            [r * (0.3 + 0.4 * out), r * 1.2 + reach * 0.6, 0],
            [r * 0.5 * out, r + reach, 0],
          ],
          [r * fat, r * fat * 0.8, r * fat * 0.5, r * 0.02],
          7,
        ),
        0,
        a,
      );
    it.part('flames', group(...Array.from({ length: 7 }, (_, i) => lick(i * 51, h * (0.42 + 0.12 * (i % 3)), 1, 0.36))), 'flame', {
      parent: 'rock',
      ghost: true,
    });
    it.part('inner_flames', group(...Array.from({ length: 5 }, (_, i) => lick(i * 72 + 20, h * (0.58 + 0.1 * (i % 2)), 0.4, 0.4))), 'core', {
      parent: 'flames',
      ghost: true,
    });
  },
});
