import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, cylinder, group, lathe, ring, torus } from '../solids.ts';

export default archetype({
  name: 'tree_stump',
  words: ['stump', 'cut tree', 'chopping block', 'tree trunk stump'],
  serves: ['stump#1'],
  kind: 'prop',
  size: [0.95, 0.55, 0.95],
  massKg: 120,
  body: 'fixed',
  interaction: { sit: true },
  roles: {
    main: mat('bark', '#7a5535'),
    wood: mat('oak', '#dcb27a'),
    ring: mat('oak', '#a87843'),
    cap: mat('petal', '#d6483a'),
    stalk: mat('cream', '#f3e8d2'),
    moss: mat('moss', '#6f9a45'),
  },
  options: { mushrooms: ['mushroom', 'mushrooms'], moss: ['moss'] },
  build(it) {
    const { w, h } = it;
    const r = w * 0.34;
    it.part(
      'stump',
      lathe(
        [
          [0, 0],
          [r * 1.22, 0],
          [r * 1.05, h * 0.16],
          [r * 0.96, h * 0.5],
          [r, h * 0.94],
          [0, h * 0.94],
        ],
        it.sides(11),
      ),
      'main',
    );
    it.part(
      'roots',
      group(
        ...Array.from({ length: 6 }, (_, i) => {
          const a = i * 1.05 + it.random.between(-0.2, 0.2);
          return at(at(cone(r * 0.4, r * 1.0, 6), r * 1.0, h * 0.13, 0, [0, 0, -76]), 0, 0, 0, [0, (-a * 180) / Math.PI, 0]);
        }),
      ),
      'main',
      { parent: 'stump' },
    );
    it.part('cut', at(cylinder(r * 0.9, h * 0.06, { sides: it.sides(14) }), 0, h * 0.955), 'wood', { parent: 'stump' });
    it.part('rings', group(...[0.74, 0.5, 0.26].map((k) => at(torus(r * k, r * 0.03, 360, 14), r * 0.05, h * 0.98, r * 0.03))), 'ring', { parent: 'cut' });
    it.detail('bark_ridges', at(ring(at(cylinder(r * 0.09, h * 0.74, { sides: 5 }), r * 0.97, 0), 9), 0, h * 0.5), 'main', { parent: 'stump' });
    if (it.has('mushrooms')) {
      const spots: [number, number, number][] = [
        [0.4, 1.1, 1],
        [0.75, 1.13, 0.7],
        [2.6, 1.1, 0.8],
      ];
      const spot = (a: number, q: number): [number, number] => [Math.sin(a) * r * q, Math.cos(a) * r * q];
      it.part(
        'mushroom_stalks',
        group(
          ...spots.map(([a, q, s]) => at(cylinder(w * 0.028 * s, h * 0.3 * s, { top: w * 0.02 * s, sides: 7 }), spot(a, q)[0], h * 0.15 * s, spot(a, q)[1])),
        ),
        'stalk',
        { parent: 'stump' },
      );
      it.part(
        'mushroom_caps',
        group(
          ...spots.map(([a, q, s]) =>
            at(
              lathe(
                [
                  [0, 0],
                  [w * 0.075 * s, 0],
                  [w * 0.066 * s, h * 0.06 * s],
                  [0, h * 0.12 * s],
                ],
                9,
              ),
              spot(a, q)[0],
              h * 0.28 * s,
              spot(a, q)[1],
            ),
          ),
        ),
        'cap',
        { parent: 'mushroom_stalks' },
      );
    }
    if (it.has('moss'))
      it.part(
        'moss',
        group(at(ball(r * 0.34, h * 0.06, r * 0.3, 8), -r * 0.7, h * 0.93, r * 0.3), at(ball(r * 0.16, h * 0.2, r * 0.2, 8), -r * 0.9, h * 0.76, r * 0.34)),
        'moss',
        { parent: 'stump', ghost: true },
      );
    it.anchor('top', 0, h, 0, r * 1.5);
    it.anchor('seat', 0, h, 0, r * 1.5);
  },
});
