import { crown } from '../../shared-parts/foliage.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, lathe, tube } from '../solids.ts';

export default archetype({
  name: 'birch_tree',
  words: ['birch', 'aspen', 'poplar', 'silver birch'],
  serves: ['birch#2', 'poplar#plant'],
  kind: 'structure',
  size: [2.4, 5.8, 2.4],
  massKg: 500,
  roles: { main: mat('leaf', '#8fbf4f'), light: mat('leaf', '#b3d267'), bark: mat('birch', '#f1ece0'), mark: mat('bark', '#33302c') },
  tint: ['main', 'light'],
  build(it) {
    const { w, h } = it;
    const t = w * 0.06;
    it.part(
      'trunk',
      lathe(
        [
          [0, 0],
          [t * 1.3, 0],
          [t, h * 0.06],
          [t * 0.5, h * 0.82],
          [0, h * 0.84],
        ],
        9,
      ),
      'bark',
    );
    it.part(
      'marks',
      group(
        ...Array.from({ length: 12 }, (_, i) => {
          const y = 0.05 + i * 0.038;
          const a = i * 2.3 + it.random.between(-0.4, 0.4);
          const r = t * (1.02 - y * 0.6);
          return at(box(t * it.random.between(0.7, 1.2), h * 0.008, t * 0.4), Math.sin(a) * r * 0.86, h * y, Math.cos(a) * r * 0.86, [
            0,
            (a * 180) / Math.PI,
            0,
          ]);
        }),
      ),
      'mark',
      { parent: 'trunk' },
    );
    it.part(
      'twigs',
      group(
        ...[0, 1, 2, 3].map((i) => {
          const a = i * 1.7;
          const y = h * (0.42 + i * 0.07);
          return tube(
            [
              [0, y, 0],
              [Math.cos(a) * w * 0.14, y + h * 0.07, Math.sin(a) * w * 0.14],
              [Math.cos(a) * w * 0.26, y + h * 0.11, Math.sin(a) * w * 0.26],
            ],
            [t * 0.4, t * 0.28, t * 0.16],
            5,
          );
        }),
      ),
      'bark',
      { parent: 'trunk' },
    );
    it.part('crown', group(at(crown(it, w * 0.5, h * 0.26, 6), 0, h * 0.55), at(crown(it, w * 0.44, h * 0.26, 6), 0, h * 0.72)), 'main', {
      parent: 'trunk',
      ghost: true,
    });
    it.part('sunny_side', at(crown(it, w * 0.32, h * 0.22, 5), 0, h * 0.88), 'light', { parent: 'crown', ghost: true });
    it.detail('foot', at(cylinder(t * 1.34, h * 0.02, { sides: 9 }), 0, h * 0.01), 'mark', { parent: 'trunk' });
  },
});
