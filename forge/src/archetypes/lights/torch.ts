import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, cylinder, group, lathe, torus } from '../solids.ts';

export default archetype({
  name: 'torch',
  words: ['burning torch', 'wooden torch', 'flaming torch', 'olympic torch', 'tiki torch', 'wall torch'],
  serves: ['torch#1'],
  kind: 'prop',
  size: [0.2, 0.78, 0.2],
  massKg: 1,
  interaction: { pickup: true },
  behaviours: ['light'],
  roles: {
    main: mat('oak', '#7d4f2a'),
    wrap: mat('canvas', '#c9a774'),
    band: mat('iron', '#4a4a50'),
    flame: mat('glow', '#ff7a22', { glow: 1 }),
    hot: mat('glow', '#ffd75c', { glow: 1 }),
  },
  keep: ['flame', 'hot'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part('handle', at(cylinder(r * 0.3, h * 0.6, { top: r * 0.46, sides: 9 }), 0, h * 0.3), 'main', { sockets: [{ kind: 'grip', at: [0, h * 0.25, 0] }] });
    it.part('grip_wrap', group(...[0.12, 0.17, 0.22].map((y) => at(torus(r * 0.34, r * 0.08, 360, 10), 0, h * y, 0, [8, 0, 0]))), 'wrap', { parent: 'handle' });
    it.part(
      'head',
      at(
        lathe(
          [
            [0, 0],
            [r * 0.5, 0],
            [r * 0.78, h * 0.06],
            [r * 0.82, h * 0.14],
            [r * 0.6, h * 0.19],
            [0, h * 0.2],
          ],
          10,
        ),
        0,
        h * 0.48,
      ),
      'wrap',
      { parent: 'handle' },
    );
    it.part('bands', group(at(torus(r * 0.8, r * 0.08, 360, 14), 0, h * 0.55), at(torus(r * 0.8, r * 0.08, 360, 14), 0, h * 0.62)), 'band', { parent: 'head' });
    const tongue = (x: number, z: number, s: number): Solid =>
      at(
        lathe(
          [
            [0, 0],
            [r * 0.5 * s, h * 0.05 * s],
            [r * 0.52 * s, h * 0.11 * s],
            [r * 0.26 * s, h * 0.24 * s],
            [0, h * 0.36 * s],
          ],
          8,
        ),
        x,
        h * 0.63,
        z,
      );
    it.part('flame', group(tongue(0, 0, 1), tongue(r * 0.42, r * 0.1, 0.62), tongue(-r * 0.36, r * 0.22, 0.7), tongue(0, -r * 0.4, 0.56)), 'flame', {
      parent: 'head',
      ghost: true,
      sockets: [{ kind: 'light', at: [0, h * 0.8, 0] }],
    });
    it.detail(
      'flame_heart',
      group(
        at(
          lathe(
            [
              [0, 0],
              [r * 0.3, h * 0.04],
              [r * 0.28, h * 0.1],
              [0, h * 0.22],
            ],
            8,
          ),
          r * 0.04,
          h * 0.64,
          r * 0.36,
        ),
      ),
      'hot',
      { parent: 'flame', ghost: true },
    );
  },
});
