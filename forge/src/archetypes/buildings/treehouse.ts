import { crown } from '../../shared-parts/foliage.ts';
import { doorIn, hip, windowsIn } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, lathe, mirror, row, tube } from '../solids.ts';

export default archetype({
  name: 'treehouse',
  words: ['tree house', 'tree fort', 'elf house', 'tree hut'],
  serves: ['tree_house#1', 'playhouse'],
  kind: 'structure',
  size: [5, 7.4, 5],
  massKg: 4_000,
  interaction: { open: true },
  roles: {
    main: mat('plank', '#b98650'),
    roof: mat('plank', '#a8503a'),
    bark: mat('bark', '#71502f'),
    leaf: mat('leaf', '#5b9a43'),
    frame: mat('oak', '#7a5230'),
    wood: mat('oak', '#5e3d25'),
    glass: mat('glass', '#f3d77c', { glow: 0.3 }),
    metal: mat('iron', '#2f3235'),
  },
  tint: ['main', 'roof'],
  keep: ['glass', 'leaf'],
  options: { ladder: ['ladder'] },
  build(it) {
    const { w, h, d } = it;
    const deck = h * 0.4;
    const t = w * 0.11;
    it.part(
      'trunk',
      lathe(
        [
          [0, 0],
          [t * 1.7, 0],
          [t * 1.15, h * 0.05],
          [t * 0.9, h * 0.2],
          [t * 0.8, h * 0.78],
          [0, h * 0.8],
        ],
        10,
      ),
      'bark',
    );
    it.part(
      'boughs',
      group(
        ...[0.6, 2.3, 4.1].map((a) =>
          tube(
            [
              [0, h * 0.3, 0],
              [Math.cos(a) * w * 0.2, deck - h * 0.06, Math.sin(a) * w * 0.2],
              [Math.cos(a) * w * 0.36, deck, Math.sin(a) * w * 0.36],
            ],
            [t * 0.5, t * 0.4, t * 0.32],
            7,
          ),
        ),
        ...[1.5, 3.1, 5.2].map((a) =>
          tube(
            [
              [0, h * 0.6, 0],
              [Math.cos(a) * w * 0.16, h * 0.7, Math.sin(a) * w * 0.16],
              [Math.cos(a) * w * 0.3, h * 0.84, Math.sin(a) * w * 0.3],
            ],
            [t * 0.5, t * 0.4, t * 0.2],
            7,
          ),
        ),
      ),
      'bark',
      { parent: 'trunk' },
    );
    it.part(
      'deck',
      group(
        at(row(box(w * 0.088, h * 0.02, d * 0.84), 9, [w * 0.093, 0, 0]), -w * 0.372, deck),
        mirror(at(box(w * 0.84, h * 0.022, d * 0.04), 0, deck - h * 0.018, d * 0.3), 'z'),
      ),
      'main',
      { parent: 'boughs' },
    );
    const rail = (x: number): ReturnType<typeof group> => at(cylinder(w * 0.014, h * 0.1, { sides: 6 }), x, deck + h * 0.055, d * 0.4);
    it.part(
      'railing',
      group(
        ...[-0.4, -0.27, -0.14, 0.14, 0.27, 0.4].map((k) => rail(w * k)),
        mirror(at(box(w * 0.29, h * 0.014, d * 0.02), w * 0.27, deck + h * 0.1, d * 0.4)),
        mirror(at(box(w * 0.02, h * 0.014, d * 0.3), w * 0.405, deck + h * 0.1, d * 0.26)),
      ),
      'frame',
      { parent: 'deck' },
    );
    const [bw, bd, tall] = [w * 0.54, d * 0.48, h * 0.22];
    it.part('walls', at(box(bw, tall, bd), 0, deck + tall / 2, -d * 0.02), 'main', { parent: 'deck' });
    it.detail('planks', at(row(box(bw * 1.005, h * 0.004, bd * 1.005), 5, [0, tall * 0.18, 0]), 0, deck + tall * 0.16, -d * 0.02), 'wood', { parent: 'walls' });
    it.part('roof', at(hip(w * 0.74, d * 0.68, h * 0.17, w * 0.16, d * 0.1), 0, deck + tall - h * 0.01, -d * 0.02), 'roof', { parent: 'walls' });
    doorIn(it, { parent: 'walls', x: -bw * 0.12, y: deck + h * 0.005, z: bd / 2 - d * 0.02, width: bw * 0.24, height: tall * 0.78, round: true });
    windowsIn(it, {
      parent: 'walls',
      places: [
        [bw * 0.26, deck + tall * 0.44, bd / 2 - d * 0.02, 0],
        [bw / 2, deck + tall * 0.44, 0, 90],
        [-bw / 2, deck + tall * 0.44, 0, -90],
      ],
      width: bw * 0.18,
      height: tall * 0.34,
    });
    it.part('crown', at(crown(it, w * 0.49, h * 0.3, 7), 0, h * 0.86, -d * 0.04), 'leaf', { parent: 'boughs', ghost: true });
    it.part(
      'low_leaves',
      group(at(crown(it, w * 0.17, h * 0.12, 4), -w * 0.32, deck + h * 0.2, -d * 0.3), at(crown(it, w * 0.16, h * 0.12, 4), w * 0.3, h * 0.74, -d * 0.28)),
      'leaf',
      { parent: 'crown', ghost: true },
    );
    it.part(
      'low_boughs',
      group(
        tube(
          [
            [0, h * 0.44, -d * 0.05],
            [-w * 0.2, deck + h * 0.1, -d * 0.3],
            [-w * 0.32, deck + h * 0.2, -d * 0.3],
          ],
          t * 0.28,
          6,
        ),
        tube(
          [
            [0, h * 0.66, -d * 0.04],
            [w * 0.3, h * 0.74, -d * 0.28],
          ],
          t * 0.28,
          6,
        ),
      ),
      'bark',
      { parent: 'trunk' },
    );
    if (it.has('ladder'))
      it.part(
        'ladder',
        group(
          mirror(at(box(w * 0.016, deck + h * 0.03, w * 0.016), w * 0.055, deck / 2 + h * 0.015, d * 0.45)),
          at(row(box(w * 0.12, h * 0.009, w * 0.014), 9, [0, deck * 0.104, 0]), 0, deck * 0.1, d * 0.45),
          mirror(at(box(w * 0.016, h * 0.012, d * 0.06), w * 0.055, deck, d * 0.43)),
        ),
        'frame',
        { parent: 'deck' },
      );
  },
});
