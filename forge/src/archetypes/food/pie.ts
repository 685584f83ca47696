import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, group, lathe, torus, turned } from '../solids.ts';

export default archetype({
  name: 'pie',
  words: ['apple pie', 'cherry pie', 'pumpkin pie', 'blueberry pie', 'tart', 'meat pie', 'quiche', 'pot pie'],
  serves: ['pie#food', 'tart#food', 'pie#1', 'pastry#food', 'quiche'],
  kind: 'prop',
  size: [0.28, 0.09, 0.28],
  massKg: 0.9,
  roles: { main: mat('bread', '#d99f4e'), filling: mat('flesh_fruit', '#b3362e'), tin: mat('steel', '#b9bfc5'), steam: mat('wool', '#f3f3f3') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'tin',
      lathe(
        [
          [0, 0],
          [r * 0.68, 0],
          [r * 0.86, h * 0.5],
          [r * 0.9, h * 0.5],
          [r * 0.9, h * 0.56],
          [0, h * 0.5],
        ],
        26,
      ),
      'tin',
    );
    const pale = it.says('pumpkin', 'quiche');
    it.part(
      'filling',
      at(cylinder(r * 0.82, h * 0.3, { sides: 24 }), 0, h * 0.52),
      it.says('blueberry') ? mat('flesh_fruit', '#3a3f86') : pale ? mat('cream', '#d8812f') : it.says('apple') ? mat('flesh_fruit', '#dba83f') : 'filling',
      { parent: 'tin' },
    );
    it.part(
      'crust',
      group(
        at(torus(r * 0.86, r * 0.09, 360, 26), 0, h * 0.62),
        ...Array.from({ length: 22 }, (_, i) => turned(at(ball(r * 0.1, h * 0.16, r * 0.07, 7), 0, h * 0.66, r * 0.88, [0, 30, 0]), 0, (i / 22) * 360)),
      ),
      'main',
      { parent: 'tin' },
    );
    if (pale) {
      it.part('cream', group(...[0, 1, 2].map((i) => at(ball(r * (0.2 - 0.06 * i), h * 0.14, r * (0.2 - 0.06 * i), 10), 0, h * (0.72 + 0.12 * i)))), 'steam', {
        parent: 'filling',
      });
      return;
    }
    const bars = [-0.48, -0.16, 0.16, 0.48];
    const long = (k: number): number => 2 * Math.sqrt(0.84 ** 2 - k * k) * r;
    it.part(
      'lattice',
      group(
        ...bars.map((k) => at(box(r * 0.15, h * 0.1, long(k), h * 0.03), k * r, h * 0.7)),
        ...bars.map((k) => at(box(long(k), h * 0.1, r * 0.15, h * 0.03), 0, h * 0.735, k * r)),
      ),
      'main',
      { parent: 'crust' },
    );
  },
});
