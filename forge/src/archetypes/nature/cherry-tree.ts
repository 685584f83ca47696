import { crown } from '../../shared-parts/foliage.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, group, lathe, tube } from '../solids.ts';

export default archetype({
  name: 'cherry_tree',
  words: [
    'cherry blossom',
    'cherry blossom tree',
    'sakura',
    'sakura tree',
    'blossom tree',
    'apple tree',
    'orange tree',
    'fruit tree',
    'peach tree',
    'lemon tree',
    'maple tree',
    'autumn tree',
    'maple',
    'pink tree',
  ],
  serves: ['cherry#2', 'fruit_tree', 'maple#2'],
  kind: 'structure',
  size: [3.8, 4.2, 3.8],
  massKg: 700,
  roles: { main: mat('petal', '#f3a9c4'), light: mat('petal', '#fbd0de'), bark: mat('bark', '#5d4033'), fruit: mat('flesh_fruit', '#d8342c') },
  tint: ['main', 'light'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const t = w * 0.06;
    const fruity = ['apple', 'orange', 'peach', 'lemon', 'fruit'].find((each) => it.says(each));
    const autumn = it.says('maple', 'autumn');
    const [main, light] = fruity
      ? [mat('leaf', '#559640'), mat('leaf', '#79b253')]
      : autumn
        ? [mat('leaf', '#d9622b'), mat('leaf', '#f0a03a')]
        : [it.mat('main'), it.mat('light')];
    it.part(
      'trunk',
      lathe(
        [
          [0, 0],
          [t * 1.8, 0],
          [t * 1.1, h * 0.05],
          [t * 0.9, h * 0.3],
          [0, h * 0.34],
        ],
        8,
      ),
      'bark',
    );
    const bough = (a: number, out: number, top: number): ReturnType<typeof tube> =>
      tube(
        [
          [0, h * 0.26, 0],
          [Math.cos(a) * r * out * 0.5, h * (0.26 + (top - 0.26) * 0.6), Math.sin(a) * r * out * 0.5],
          [Math.cos(a) * r * out, h * top, Math.sin(a) * r * out],
        ],
        [t * 0.85, t * 0.6, t * 0.3],
        7,
      );
    const start = it.random.between(0, 2);
    const ends: [number, number, number][] = [
      [start, 0.56, 0.62],
      [start + 2.2, 0.54, 0.68],
      [start + 4.1, 0.58, 0.58],
      [start + 5.2, 0.2, 0.8],
    ];
    it.part('boughs', group(...ends.map(([a, out, top]) => bough(a, out, top))), 'bark', { parent: 'trunk' });
    it.part(
      'blossom',
      group(
        ...ends.map(([a, out, top], i) =>
          at(crown(it, r * (i === 3 ? 0.62 : 0.56), h * 0.3, 6), Math.cos(a) * r * out * 0.92, h * (top + 0.06), Math.sin(a) * r * out * 0.92),
        ),
      ),
      main,
      { parent: 'boughs', ghost: true },
    );
    it.part(
      'sunny_blossom',
      group(
        ...ends.map(([a, out, top], i) =>
          at(crown(it, r * (i === 3 ? 0.4 : 0.34), h * 0.18, 4), Math.cos(a) * r * out * 0.85, h * (top + 0.15), Math.sin(a) * r * out * 0.85),
        ),
      ),
      light,
      { parent: 'blossom', ghost: true },
    );
    if (fruity)
      it.part(
        'fruit',
        group(
          ...Array.from({ length: 13 }, (_, i) => {
            const [a = 0, out = 0, top = 0] = ends[i % 4] ?? [];
            const b = i * 2.1;
            return at(
              ball(w * 0.042, w * 0.042, w * 0.042, 8),
              Math.cos(a) * r * out * 0.92 + Math.cos(b) * r * 0.53,
              h * (top + 0.04 + (i % 3) * 0.03),
              Math.sin(a) * r * out * 0.92 + Math.sin(b) * r * 0.53,
            );
          }),
        ),
        fruity === 'orange'
          ? mat('flesh_fruit', '#f08a24')
          : fruity === 'lemon'
            ? mat('flesh_fruit', '#f5d63c')
            : fruity === 'peach'
              ? mat('flesh_fruit', '#f4a36a')
              : 'fruit',
        { parent: 'blossom', ghost: true },
      );
  },
});
