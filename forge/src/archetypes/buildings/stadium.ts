import type { Solid } from '@worldkiln/contracts';
import { arched } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, circle, cylinder, extrude, type Flat, group, loft, mirror, subtract, torus } from '../solids.ts';

export default archetype({
  name: 'stadium',
  words: [
    'arena',
    'colosseum',
    'coliseum',
    'football stadium',
    'sports arena',
    'ballpark',
    'amphitheater',
    'amphitheatre',
    'soccer field',
    'football field',
    'baseball field',
    'sports field',
    'race track',
    'racetrack',
    'gym',
    'bowl stadium',
  ],
  serves: ['stadium', 'arena#artifact', 'coliseum', 'amphitheater', 'ballpark', 'playing_field', 'field#3', 'racetrack', 'gymnasium#artifact'],
  kind: 'structure',
  size: [14, 3, 11],
  massKg: 900_000,
  roles: {
    main: mat('concrete', '#d9d4c8'),
    seats: mat('plastic', '#2f6fc0'),
    seats2: mat('plastic', '#d8433a'),
    grass: mat('grass', '#58a447'),
    line: mat('paper', '#fbfbf4'),
    dark: mat('iron', '#4a4e55'),
    light: mat('glow', '#fff6d8', { glow: 0.9 }),
  },
  tint: ['seats', 'seats2'],
  keep: ['light', 'grass'],
  build(it) {
    const { w, h, d } = it;
    const oval = (k: number): Flat[] => circle(1, 28).map(([x, z]): Flat => [x * w * 0.5 * k, z * d * 0.5 * k]);
    const bank = (from: number, to: number, y0: number, y1: number): Solid =>
      subtract(
        loft([
          { y: 0, outline: oval(to) },
          { y: y1, outline: oval(to) },
        ]),
        loft([
          { y: y0, outline: oval(from) },
          { y: y1 + 0.02, outline: oval(to - 0.012) },
        ]),
        at(
          loft([
            { y: -1, outline: oval(from) },
            { y: y0 + 0.05, outline: oval(from) },
          ]),
          0,
          0,
        ),
      );
    it.part(
      'pitch',
      loft([
        { y: 0, outline: oval(0.62) },
        { y: h * 0.05, outline: oval(0.62) },
      ]),
      'grass',
    );
    it.part('lower_seats', bank(0.6, 0.8, h * 0.06, h * 0.4), 'seats', { parent: 'pitch' });
    it.part('upper_seats', bank(0.79, 0.95, h * 0.44, h * 0.78), 'seats2', { parent: 'lower_seats' });
    it.part(
      'outer_wall',
      subtract(
        loft([
          { y: 0, outline: oval(0.985) },
          { y: h * 0.8, outline: oval(1) },
        ]),
        loft([
          { y: -0.1, outline: oval(0.94) },
          { y: h, outline: oval(0.945) },
        ]),
      ),
      'main',
      { parent: 'upper_seats' },
    );
    const pillars = 28;
    it.part(
      'pillars',
      group(
        ...Array.from({ length: pillars }, (_, i) => {
          const a = (i / pillars) * Math.PI * 2;
          return at(box(0.24, h * 0.76, 0.3), Math.cos(a) * w * 0.495, h * 0.38, Math.sin(a) * d * 0.495, [0, 90 - (a * 180) / Math.PI, 0]);
        }),
      ),
      'main',
      { parent: 'outer_wall' },
    );
    it.part(
      'arches',
      group(
        ...Array.from({ length: pillars }, (_, i) => {
          const a = ((i + 0.5) / pillars) * Math.PI * 2;
          return at(
            group(extrude(arched(0.8, h * 0.24), 0.16), at(extrude(arched(0.8, h * 0.24), 0.16), 0, h * 0.36)),
            Math.cos(a) * w * 0.494,
            h * 0.04,
            Math.sin(a) * d * 0.494,
            [0, 90 - (a * 180) / Math.PI, 0],
          );
        }),
      ),
      'dark',
      { parent: 'outer_wall' },
    );
    const y = h * 0.053;
    it.part(
      'lines',
      group(
        at(box(w * 0.44, 0.04, 0.1), 0, y, d * 0.19),
        at(box(w * 0.44, 0.04, 0.1), 0, y, -d * 0.19),
        mirror(at(box(0.1, 0.04, d * 0.38), w * 0.22, y)),
        at(box(0.1, 0.04, d * 0.38), 0, y),
        at(torus(w * 0.05, 0.05, 360, 18), 0, y - 0.02),
        mirror(at(box(w * 0.05, 0.04, 0.1), w * 0.195, y, d * 0.08)),
        mirror(at(box(w * 0.05, 0.04, 0.1), w * 0.195, y, -d * 0.08)),
      ),
      'line',
      { parent: 'pitch' },
    );
    it.part(
      'goals',
      mirror(
        group(
          at(box(0.12, h * 0.16, 0.12), w * 0.222, h * 0.12, d * 0.05),
          at(box(0.12, h * 0.16, 0.12), w * 0.222, h * 0.12, -d * 0.05),
          at(box(0.12, 0.12, d * 0.11), w * 0.222, h * 0.2),
        ),
      ),
      'line',
      { parent: 'pitch' },
    );
    for (const [name, x, z] of [
      ['north_east', 1, 1],
      ['north_west', -1, 1],
      ['south_east', 1, -1],
      ['south_west', -1, -1],
    ] as const) {
      it.part(`${name}_mast`, at(cylinder(0.12, h, { sides: 8 }), x * w * 0.35, h * 0.5, z * d * 0.345), 'dark', { parent: 'outer_wall' });
      it.part(`${name}_lights`, at(box(1.2, h * 0.14, 0.24, 0.04), x * w * 0.35, h * 0.97, z * d * 0.34, [z * -20, x * z * -35, 0]), 'light', {
        parent: `${name}_mast`,
      });
    }
  },
});
