import { archetype, mat } from '../archetype.ts';
import { at, cylinder, type Flat, lathe, ring, torus } from '../solids.ts';

export default archetype({
  name: 'hourglass',
  words: ['sand clock', 'sandglass', 'sand timer', 'egg timer'],
  serves: ['hourglass', 'sandglass'],
  kind: 'prop',
  size: [0.2, 0.32, 0.2],
  massKg: 0.7,
  roles: { main: mat('walnut', '#8c5329'), sand: mat('sand', '#f0c469'), glass: mat('glass', '#cfe8ee'), trim: mat('brass', '#d9ab4a') },
  tint: ['main', 'sand'],
  keep: ['glass'],
  build(it) {
    const { w, h } = it;
    const r = w * 0.5;
    const t = h * 0.08;
    it.part('foot', at(cylinder(r * 0.98, t, { sides: it.sides(18), bevel: it.bevel(t * 0.25) }), 0, t / 2), 'main');
    const bulb = (s: number): Flat[] => [
      [0, t * 0.8],
      [r * 0.62 * s, t * 0.9],
      [r * 0.7 * s, h * 0.16],
      [r * 0.66 * s, h * 0.28],
      [r * 0.4 * s, h * 0.41],
      [r * 0.1 * s, h * 0.485],
    ];
    const up = (flat: Flat[]): Flat[] => flat.toReversed().map(([x, y]): Flat => [x, h - y]);
    it.part('glass', lathe([...bulb(1), ...up(bulb(1))], it.sides(18)), 'glass', { parent: 'foot' });
    it.part(
      'lower_sand',
      lathe(
        [
          [0, t * 0.9],
          [r * 0.64, t],
          [r * 0.715, h * 0.16],
          [r * 0.69, h * 0.22],
          [r * 0.5, h * 0.26],
          [0, h * 0.35],
        ],
        it.sides(18),
      ),
      'sand',
      { parent: 'glass' },
    );
    it.part(
      'upper_sand',
      lathe(
        [
          [0, h * 0.5],
          [r * 0.115, h * 0.515],
          [r * 0.42, h * 0.59],
          [r * 0.6, h * 0.66],
          [0, h * 0.64],
        ],
        it.sides(18),
      ),
      'sand',
      { parent: 'glass' },
    );
    it.detail('trickle', at(cylinder(r * 0.05, h * 0.2, { sides: 6 }), 0, h * 0.42), 'sand', { parent: 'upper_sand' });
    it.part('waist', at(torus(r * 0.13, r * 0.05, 360, 12), 0, h * 0.5), 'trim', { parent: 'glass' });
    it.part('head', at(cylinder(r * 0.98, t, { sides: it.sides(18), bevel: it.bevel(t * 0.25) }), 0, h - t / 2), 'main', { parent: 'glass' });
    it.part(
      'pillars',
      ring(
        at(
          lathe(
            [
              [0, 0],
              [r * 0.1, 0],
              [r * 0.07, h * 0.1],
              [r * 0.12, h * 0.42],
              [r * 0.07, h * 0.74],
              [r * 0.1, h * 0.84],
              [0, h * 0.84],
            ],
            8,
          ),
          r * 0.84,
          t,
        ),
        4,
      ),
      'trim',
      { parent: 'foot' },
    );
    it.anchor('top', 0, h, 0, w * 0.8);
  },
});
