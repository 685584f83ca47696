import { archetype, mat } from '../archetype.ts';
import { at, ball, box, capsule, cone, type Flat, group, lathe, mirror, side, torus, tube } from '../solids.ts';

export default archetype({
  name: 'meal',
  words: [
    'dinner',
    'lunch',
    'supper',
    'plate of food',
    'food',
    'roast dinner',
    'thanksgiving dinner',
    'roast chicken',
    'roast turkey',
    'fried chicken',
    'dish of food',
    'feast',
    'breakfast',
    'brunch',
    'roast',
  ],
  serves: ['meal#food', 'nutriment', 'food#1', 'food#2', 'foodstuff', 'dish#food', 'poultry#food', 'meat#food', 'roast#food'],
  kind: 'prop',
  size: [0.3, 0.13, 0.3],
  massKg: 1.2,
  roles: {
    main: mat('bread', '#c07a35', { roughness: 0.35 }),
    plate: mat('porcelain', '#f5f2ea'),
    rim: mat('porcelain', '#5f8fbf'),
    peas: mat('flesh_fruit', '#6fae3f'),
    potato: mat('bread', '#ecc873'),
    carrot: mat('flesh_fruit', '#ee8a32'),
    bone: mat('bone', '#f4ecd8'),
  },
  tint: ['plate'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'plate',
      at(
        lathe(
          [
            [0, 0],
            [r * 0.6, 0],
            [r, h * 0.14],
            [r * 0.98, h * 0.18],
            [r * 0.6, h * 0.08],
            [0, h * 0.08],
          ],
          it.sides(28),
        ),
        0,
        0,
      ),
      'plate',
    );
    it.part('band', at(torus(r * 0.97, h * 0.025, 360, 28), 0, h * 0.16), 'rim', { parent: 'plate' });
    if (it.says('breakfast', 'brunch')) {
      it.part(
        'egg_whites',
        group(at(ball(r * 0.34, h * 0.07, r * 0.3, 14), -r * 0.25, h * 0.12, r * 0.1), at(ball(r * 0.3, h * 0.07, r * 0.3, 14), r * 0.12, h * 0.12, r * 0.34)),
        'bone',
        { parent: 'plate' },
      );
      it.part(
        'yolks',
        group(
          at(ball(r * 0.13, h * 0.12, r * 0.13, 12), -r * 0.25, h * 0.16, r * 0.1),
          at(ball(r * 0.13, h * 0.12, r * 0.13, 12), r * 0.12, h * 0.16, r * 0.34),
        ),
        mat('cream', '#f6b32e'),
        { parent: 'egg_whites' },
      );
      it.part(
        'bacon',
        group(
          ...[0, 1].map((k) =>
            at(
              side(
                Array.from({ length: 9 }, (_, i): Flat => [(i / 8 - 0.5) * r, h * (0.12 + 0.06 * Math.sin(i * 1.6))]).concat(
                  Array.from({ length: 9 }, (_, i): Flat => [(0.5 - i / 8) * r, h * (0.08 + 0.06 * Math.sin((8 - i) * 1.6))]),
                ),
                r * 0.2,
              ),
              r * (0.42 + k * 0.2),
              0,
              -r * 0.2,
              [0, 14, 0],
            ),
          ),
        ),
        mat('bread', '#b8402f'),
        { parent: 'plate' },
      );
      it.part('toast', at(box(r * 0.56, h * 0.14, r * 0.5, h * 0.05), -r * 0.26, h * 0.16, -r * 0.4, [10, 20, 0]), 'main', { parent: 'plate' });
      return;
    }
    it.part(
      'roast',
      group(at(ball(r * 0.5, h * 0.36, r * 0.36, 16), 0, h * 0.42, -r * 0.12), at(ball(r * 0.34, h * 0.34, r * 0.36, 14), -r * 0.2, h * 0.5, -r * 0.12)),
      'main',
      { parent: 'plate' },
    );
    it.part(
      'drumsticks',
      mirror(
        tube(
          [
            [r * 0.24, h * 0.4, r * 0.02],
            [r * 0.36, h * 0.56, r * 0.3],
            [r * 0.34, h * 0.62, r * 0.5],
          ],
          [r * 0.19, r * 0.15, r * 0.07],
          10,
        ),
      ),
      'main',
      { parent: 'roast' },
    );
    it.part(
      'bones',
      mirror(
        group(
          at(capsule(r * 0.04, r * 0.2, 7), r * 0.335, h * 0.64, r * 0.56, [70, 0, 0]),
          at(ball(r * 0.06), r * 0.335 + r * 0.03, h * 0.68, r * 0.65),
          at(ball(r * 0.06), r * 0.335 - r * 0.03, h * 0.68, r * 0.65),
        ),
      ),
      'bone',
      { parent: 'drumsticks' },
    );
    it.part('wings', mirror(at(ball(r * 0.09, h * 0.16, r * 0.2, 9), r * 0.46, h * 0.42, -r * 0.22)), 'main', { parent: 'roast' });
    it.part(
      'potatoes',
      group(...[0, 1, 2].map((i) => at(ball(r * 0.15, h * 0.14, r * 0.13, 9), r * (0.5 + 0.12 * (i % 2)), h * 0.2, r * (0.02 + 0.2 * i), [0, i * 40, 0]))),
      'potato',
      { parent: 'plate' },
    );
    it.part(
      'peas',
      group(
        ...Array.from({ length: 16 }, (_, i) =>
          at(
            ball(r * 0.055, r * 0.055, r * 0.055, 6),
            -r * 0.5 + Math.cos(i * 2.4) * r * 0.045 * Math.sqrt(i + 1),
            h * (0.16 + (i < 5 ? 0.06 : 0)),
            r * 0.4 + Math.sin(i * 2.4) * r * 0.045 * Math.sqrt(i + 1),
          ),
        ),
      ),
      'peas',
      { parent: 'plate' },
    );
    it.part('carrots', group(...[-0.1, 0.06, 0.2].map((x, i) => at(cone(r * 0.07, r * 0.36, 9), r * x, h * 0.17, r * 0.66, [84, 70 + i * 14, 0]))), 'carrot', {
      parent: 'plate',
    });
  },
});
