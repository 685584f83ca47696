import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, group, lathe, scaled, torus, tube } from '../solids.ts';

export default archetype({
  name: 'magic_lamp',
  words: ['genie lamp', 'aladdin lamp', 'lamp of wonders', "aladdin's lamp", 'genie bottle', 'arabian lamp'],
  serves: ["aladdin's_lamp"],
  when: { lamp: ['genie', 'aladdin', 'magic', 'wish'] },
  kind: 'prop',
  size: [0.46, 0.24, 0.18],
  massKg: 1,
  interaction: { pickup: true },
  roles: { main: mat('gold', '#e3ae38'), trim: mat('bronze', '#b8782c'), gem: mat('crystal', '#3f8fe0', { glow: 0.2 }) },
  keep: ['gem'],
  build(it) {
    const { w, h, d } = it;
    const r = d * 0.48;
    it.part(
      'foot',
      lathe(
        [
          [0, 0],
          [r * 0.72, 0],
          [r * 0.7, h * 0.05],
          [r * 0.26, h * 0.12],
          [r * 0.3, h * 0.2],
          [0, h * 0.22],
        ],
        16,
      ),
      'main',
    );
    it.part(
      'body',
      at(
        scaled(
          lathe(
            [
              [0, h * 0.16],
              [r * 0.4, h * 0.18],
              [r * 0.9, h * 0.34],
              [r, h * 0.46],
              [r * 0.8, h * 0.6],
              [r * 0.36, h * 0.68],
              [0, h * 0.69],
            ],
            18,
          ),
          1.25,
          1,
          1,
        ),
        0,
        0,
      ),
      'main',
      { parent: 'foot' },
    );
    it.part(
      'spout',
      tube(
        curve(
          [
            [r * 0.7, h * 0.42, 0],
            [w * 0.3, h * 0.4, 0],
            [w * 0.4, h * 0.5, 0],
            [w * 0.48, h * 0.68, 0],
          ],
          4,
        ),
        [0.42, 0.38, 0.34, 0.31, 0.28, 0.25, 0.22, 0.2, 0.19, 0.18, 0.18, 0.2, 0.24].map((s) => s * r),
        10,
      ),
      'main',
      { parent: 'body' },
    );
    it.part(
      'handle',
      tube(
        curve(
          [
            [-r * 0.9, h * 0.56, 0],
            [-w * 0.34, h * 0.72, 0],
            [-w * 0.46, h * 0.6, 0],
            [-w * 0.42, h * 0.4, 0],
            [-w * 0.3, h * 0.36, 0],
            [-r * 0.9, h * 0.38, 0],
          ],
          4,
        ),
        r * 0.13,
        8,
      ),
      'trim',
      { parent: 'body', sockets: [{ kind: 'grip', at: [-w * 0.44, h * 0.55, 0] }] },
    );
    it.part(
      'lid',
      lathe(
        [
          [0, h * 0.66],
          [r * 0.6, h * 0.66],
          [r * 0.56, h * 0.71],
          [r * 0.36, h * 0.8],
          [r * 0.1, h * 0.86],
          [0, h * 0.86],
        ],
        16,
      ),
      'trim',
      { parent: 'body' },
    );
    it.part('finial', at(ball(r * 0.18, h * 0.08, r * 0.18, 10), 0, h * 0.92), 'main', { parent: 'lid' });
    it.part('band', at(scaled(torus(r * 0.98, r * 0.06, 360, 20), 1.25, 1, 1), 0, h * 0.47), 'trim', { parent: 'body' });
    it.part(
      'gems',
      group(...[-1, 0, 1].map((i) => at(ball(r * 0.12, r * 0.12, r * 0.08, 6), Math.sin(i * 0.7) * r * 1.22, h * 0.47, Math.cos(i * 0.7) * r * 1.02))),
      'gem',
      { parent: 'band' },
    );
  },
});
