import type { Solid } from '@worldkiln/contracts';
import { rocky } from '../../shared-parts/rocky.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, curve, cylinder, group, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'island',
  words: ['desert island', 'tropical island', 'floating island', 'palm island', 'atoll', 'islet'],
  serves: ['island#1'],
  kind: 'structure',
  landform: { shape: 'island', radiusM: 14, heightM: 3.5 },
  size: [8, 5.6, 7],
  massKg: 500_000,
  roles: {
    main: mat('sand', '#efd49a'),
    grass: mat('grass', '#78b04c'),
    water: mat('water', '#3fa9d6'),
    bark: mat('bark', '#9a7448'),
    leaf: mat('leaf', '#4f9a40'),
    rock: mat('stone', '#8b8377'),
    nut: mat('bark', '#5d3d24'),
  },
  tint: ['grass', 'main'],
  keep: ['water'],
  build(it) {
    const { w, h, d } = it;
    const floats = it.says('floating', 'sky', 'flying');
    const y = floats ? h * 0.46 : h * 0.03;
    if (floats)
      it.part(
        'rock',
        rocky(
          it,
          [
            [0, 0.02],
            [h * 0.1, 0.09],
            [h * 0.24, 0.24],
            [h * 0.38, 0.38],
            [h * 0.47, 0.46],
          ],
          w,
          d,
          12,
        ),
        'rock',
      );
    else {
      it.part('sea', at({ shape: 'place', of: cylinder(w * 0.5, h * 0.05, { sides: 24 }), scale: [1, 1, d / w] }, 0, h * 0.025), 'water');
      it.part(
        'foam',
        at(
          rocky(
            it,
            [
              [0, 0.43],
              [h * 0.032, 0.41],
            ],
            w,
            d,
            18,
            0.5,
          ),
          0,
          h * 0.03,
        ),
        mat('cotton', '#eaf7fb'),
        { parent: 'sea' },
      );
    }
    it.part(
      'sand',
      at(
        rocky(
          it,
          floats
            ? [
                [0, 0.45],
                [h * 0.04, 0.47],
                [h * 0.09, 0.4],
              ]
            : [
                [0, 0.4],
                [h * 0.07, 0.34],
                [h * 0.12, 0.22],
                [h * 0.14, 0.08],
              ],
          w,
          d,
          18,
          0.5,
        ),
        0,
        y,
      ),
      floats ? 'grass' : 'main',
      { parent: floats ? 'rock' : 'sea' },
    );
    it.part(
      'grass',
      at(
        rocky(
          it,
          [
            [0, 0.3],
            [h * 0.06, 0.24],
            [h * 0.1, 0.1],
            [h * 0.105, 0.02],
          ],
          w,
          d,
          14,
          0.6,
        ),
        0,
        y + h * 0.055,
      ),
      'grass',
      { parent: 'sand' },
    );
    const top = y + h * 0.12;
    const palm = (name: string, x: number, z: number, tall: number, lean: number): void => {
      const path = curve(
        [
          [x, top - h * 0.06, z],
          [x + lean * 0.25, top + tall * 0.4, z],
          [x + lean, top + tall, z],
        ],
        4,
      );
      it.part(
        `${name}_trunk`,
        group(
          tube(
            path,
            path.map((_, i) => w * (0.026 - i * 0.0014)),
            8,
          ),
          ...path.slice(2, -1).map((p, i) => at(torus(w * (0.025 - i * 0.0012), w * 0.004, 360, 8), ...p)),
        ),
        'bark',
        { parent: 'grass' },
      );
      const frond = (turn: number): Solid =>
        turned(
          {
            shape: 'place',
            of: tube(
              curve(
                [
                  [0, 0, 0],
                  [w * 0.07, h * 0.035, 0],
                  [w * 0.15, h * 0.005, 0],
                  [w * 0.19, -h * 0.09, 0],
                ],
                2,
              ),
              [0.008, 0.024, 0.032, 0.034, 0.03, 0.02, 0.004].map((t) => t * w),
              5,
            ),
            scale: [1, 0.5, 1],
          },
          0,
          turn,
        );
      it.part(
        `${name}_leaves`,
        at(group(...[0, 51, 103, 154, 206, 257, 309].map((a) => frond(a + it.random.between(-8, 8)))), x + lean, top + tall, z),
        'leaf',
        { parent: `${name}_trunk`, ghost: true },
      );
      it.detail(
        `${name}_coconuts`,
        group(...[0.4, 2.4, 4.4].map((a) => at(ball(w * 0.017), x + lean + Math.cos(a) * w * 0.022, top + tall - h * 0.025, z + Math.sin(a) * w * 0.022))),
        'nut',
        { parent: `${name}_trunk` },
      );
    };
    const room = h * 0.96 - top;
    palm('tall_palm', -w * 0.04, -d * 0.02, room, w * 0.12);
    palm('short_palm', -w * 0.1, d * 0.04, room * 0.68, -w * 0.12);
    it.part(
      'rocks',
      group(
        at(ball(w * 0.06, h * 0.06, w * 0.05, 7), w * 0.2, top - h * 0.05, d * 0.1),
        at(ball(w * 0.04, h * 0.035, w * 0.04, 7), w * 0.27, top - h * 0.07, d * 0.14),
      ),
      'rock',
      { parent: 'sand' },
    );
    it.detail(
      'tufts',
      group(
        ...Array.from({ length: 9 }, (_, i) => at(cone(w * 0.008, h * 0.07, 4), Math.cos(i * 2.2) * w * 0.15, top - h * 0.01, Math.sin(i * 2.2) * d * 0.15)),
      ),
      'leaf',
      { parent: 'grass', ghost: true },
    );
  },
});
