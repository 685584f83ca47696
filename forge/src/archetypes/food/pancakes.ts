import { archetype, mat } from '../archetype.ts';
import { at, box, capsule, cylinder, group, lathe } from '../solids.ts';

export default archetype({
  name: 'pancakes',
  words: ['pancake', 'stack of pancakes', 'flapjacks', 'crepe'],
  serves: ['pancake#1', 'waffle#1'],
  kind: 'prop',
  size: [0.22, 0.14, 0.22],
  massKg: 0.4,
  roles: { main: mat('bread', '#d9a04e'), plate: mat('porcelain', '#eef0f2'), syrup: mat('flesh_fruit', '#8a4312'), butter: mat('cream', '#fbe08a') },
  build(it) {
    const { w, h } = it;
    it.part(
      'plate',
      lathe(
        [
          [0, 0],
          [w * 0.28, 0],
          [w * 0.5, h * 0.12],
          [w * 0.48, h * 0.14],
          [w * 0.28, h * 0.05],
          [0, h * 0.05],
        ],
        it.sides(22),
      ),
      'plate',
    );
    it.part(
      'pancakes',
      group(
        ...[0, 1, 2, 3].map((i) =>
          at(
            cylinder(w * (0.36 - (i % 2) * 0.015), h * 0.18, { sides: it.sides(18), bevel: h * 0.06 }),
            ((i % 2) - 0.5) * w * 0.02,
            h * (0.12 + i * 0.17),
            ((i % 3) - 1) * w * 0.012,
          ),
        ),
      ),
      'main',
      { parent: 'plate' },
    );
    it.part(
      'syrup',
      group(
        at(cylinder(w * 0.25, h * 0.06, { sides: 14, bevel: h * 0.02 }), 0, h * 0.735),
        ...[20, 110, 200, 290].map((a) =>
          at(capsule(w * 0.05, h * 0.4, 8), Math.cos((a * Math.PI) / 180) * w * 0.335, h * 0.58, Math.sin((a * Math.PI) / 180) * w * 0.335),
        ),
        ...[20, 110, 200, 290].map((a) =>
          at(box(w * 0.34, h * 0.05, w * 0.09, h * 0.02), Math.cos((a * Math.PI) / 180) * w * 0.19, h * 0.74, Math.sin((a * Math.PI) / 180) * w * 0.19, [
            0,
            -a,
            0,
          ]),
        ),
      ),
      'syrup',
      { parent: 'pancakes' },
    );
    it.part('butter', at(box(w * 0.17, h * 0.16, w * 0.17, h * 0.03), w * 0.02, h * 0.85, 0, [0, 25, 0]), 'butter', { parent: 'syrup' });
  },
});
