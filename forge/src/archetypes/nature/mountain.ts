import { rocky } from '../../shared-parts/rocky.ts';
import { archetype, mat } from '../archetype.ts';
import { at, cone, cylinder, group } from '../solids.ts';

export default archetype({
  name: 'mountain',
  words: ['snowy mountain', 'mount', 'mountain peak', 'peak', 'alp', 'mount everest', 'snow mountain', 'mount fuji'],
  serves: ['mountain#1', 'natural_elevation'],
  kind: 'structure',
  landform: { shape: 'mountain', radiusM: 26, heightM: 20 },
  size: [10, 7, 8],
  massKg: 3_000_000,
  roles: {
    main: mat('stone', '#857d75'),
    snow: mat('snow', '#f5f9fc'),
    grass: mat('grass', '#6f9f4a'),
    tree: mat('leaf', '#2f6d42'),
    bark: mat('bark', '#6b4a2c'),
  },
  options: { snow: ['snow', 'snowy'], trees: ['tree', 'trees'] },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'meadow',
      rocky(
        it,
        [
          [0, 0.5],
          [h * 0.05, 0.485],
          [h * 0.14, 0.4],
          [h * 0.2, 0.3],
        ],
        w,
        d,
        16,
      ),
      'grass',
    );
    const peak = (name: string, x: number, z: number, s: number, tall: number): void => {
      const rock = rocky(
        it,
        [
          [0, 0.4],
          [0.24, 0.31],
          [0.5, 0.2],
          [0.72, 0.115],
          [0.9, 0.045],
          [1, 0.008],
        ].map(([t = 0, r = 0]): [number, number] => [t * tall, r * s]),
        w,
        d * 1.05,
        9,
      );
      it.part(name, at(rock, x, 0, z), 'main', { parent: 'meadow' });
      if (it.has('snow')) {
        const cap = rocky(
          it,
          [
            [0.6, 0.15],
            [0.66, 0.155],
            [0.78, 0.1],
            [0.92, 0.048],
            [1.012, 0.012],
          ].map(([t = 0, r = 0]): [number, number] => [t * tall, r * s * 1.1]),
          w,
          d * 1.05,
          9,
        );
        it.part(`${name}_snow`, at(cap, x, 0, z), 'snow', { parent: name });
      }
    };
    peak('peak', 0, -d * 0.02, 1, h * 0.985);
    peak('left_peak', -w * 0.23, d * 0.06, 0.6, h * 0.6);
    peak('right_peak', w * 0.25, -d * 0.04, 0.58, h * 0.68);
    if (it.has('trees')) {
      const spots = Array.from({ length: 13 }, (_, i): [number, number, number] => {
        const a = 0.2 + i * 0.23 + it.random.between(-0.06, 0.06);
        return [Math.cos(a) * w * 0.42, Math.sin(a) * d * 0.42, it.random.between(0.8, 1.2)];
      });
      it.part('trunks', group(...spots.map(([x, z, s]) => at(cylinder(w * 0.006 * s, h * 0.1, { sides: 5 }), x, h * 0.09, z))), 'bark', {
        parent: 'meadow',
        ghost: true,
      });
      it.part(
        'trees',
        group(
          ...spots.flatMap(([x, z, s]) => [
            at(cone(w * 0.026 * s, h * 0.1 * s, 6), x, h * 0.15 * Math.max(s, 0.9), z),
            at(cone(w * 0.02 * s, h * 0.08 * s, 6), x, h * 0.195 * Math.max(s, 0.95), z),
          ]),
        ),
        'tree',
        { parent: 'trunks', ghost: true },
      );
    }
  },
});
