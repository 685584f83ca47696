import { archetype, mat } from '../archetype.ts';
import { at, box, group, torus } from '../solids.ts';

export default archetype({
  name: 'donut',
  words: ['doughnut', 'chocolate donut'],
  near: ['cinnamon roll', 'bagel', 'pretzel', 'cookie', 'biscuit', 'cracker'],
  serves: ['doughnut#food', 'bagel', 'cookie#food', 'pretzel'],
  kind: 'prop',
  size: [0.12, 0.045, 0.12],
  massKg: 0.08,
  roles: { dough: mat('bread', '#cf9550'), main: mat('cream', '#ea7fa6'), a: mat('plastic', '#4fb3d9'), b: mat('plastic', '#f2d24e') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part('dough', at({ shape: 'place', of: torus(r * 0.62, r * 0.38, 360, it.sides(18)), scale: [1, h / 2 / (r * 0.38), 1] }, 0, h / 2), 'dough');
    it.part('icing', at({ shape: 'place', of: torus(r * 0.62, r * 0.37, 360, it.sides(18)), scale: [1, h / 2 / (r * 0.38), 1] }, 0, h * 0.56), 'main', {
      parent: 'dough',
    });
    for (const [name, shift] of [
      ['a', 0],
      ['b', 0.5],
    ] as const)
      it.detail(
        `sprinkles_${name}`,
        group(
          ...Array.from({ length: 8 }, (_, i) =>
            at(
              box(r * 0.14, h * 0.06, r * 0.04),
              Math.cos((i + shift) * 0.785) * r * (0.5 + 0.22 * ((i * 0.618) % 1)),
              h * 1.02,
              Math.sin((i + shift) * 0.785) * r * (0.5 + 0.22 * ((i * 0.618) % 1)),
              [0, i * 53, 0],
            ),
          ),
        ),
        name,
        { parent: 'icing' },
      );
  },
});
