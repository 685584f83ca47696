import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, group, turned } from '../solids.ts';

/** Land as patches on the sphere: longitude, latitude, half-widths. Coarse, yet anyone knows the shapes. */
const LAND: readonly (readonly [lon: number, lat: number, wide: number, tall: number])[] = [
  [-100, 48, 24, 15],
  [-112, 62, 22, 9],
  [-92, 36, 15, 10],
  [-102, 23, 8, 7],
  [-86, 14, 6, 4],
  [-72, 54, 9, 9],
  [-42, 72, 13, 9],
  [-62, -4, 15, 11],
  [-56, -14, 13, 11],
  [-64, -32, 8, 12],
  [-70, -46, 4, 8],
  [8, 22, 21, 13],
  [20, 4, 14, 12],
  [24, -14, 11, 12],
  [22, -28, 7, 6],
  [40, 8, 8, 6],
  [10, 49, 13, 7],
  [-4, 41, 6, 5],
  [20, 63, 10, 8],
  [40, 54, 16, 11],
  [72, 58, 22, 13],
  [105, 58, 24, 13],
  [135, 62, 18, 9],
  [95, 36, 22, 11],
  [112, 28, 12, 9],
  [78, 20, 8, 10],
  [48, 26, 9, 8],
  [103, 14, 6, 9],
  [58, 38, 14, 8],
  [134, -25, 17, 10],
  [146, -28, 8, 8],
  [112, 0, 8, 5],
  [140, -5, 8, 4],
  [138, 38, 4, 6],
  [47, -19, 3, 6],
  [172, -42, 3, 5],
];

export default archetype({
  name: 'earth',
  words: ['planet earth', 'the earth', 'world globe', 'blue planet', 'earth planet'],
  serves: ['earth#1'],
  kind: 'prop',
  size: [1.6, 1.6, 1.6],
  massKg: 90,
  roles: { main: mat('water', '#2f7fc9'), land: mat('grass', '#62ab4b'), ice: mat('snow', '#f4fafd'), cloud: mat('cotton', '#ffffff') },
  tint: ['main', 'land'],
  options: { clouds: ['cloud', 'clouds'] },
  build(it) {
    const { h } = it;
    const r = h * 0.485;
    const on = (solid: Solid, lon: number, lat: number): Solid => at(turned(turned(solid, -lat, 0, 0), 0, lon + 20, 0), 0, h / 2);
    it.part('sea', at(ball(r, r, r, it.sides(24)), 0, h / 2), 'main');
    const patch = (wide: number, tall: number, thick: number): Solid => {
      const [a, b] = [Math.sin((wide * Math.PI) / 180), Math.sin((tall * Math.PI) / 180)];
      const sunk = 1 - Math.cos((Math.min(Math.max(wide, tall), 16) * Math.PI) / 180);
      return at(ball(r * a * 1.1, r * b * 1.1, r * (thick + sunk), 10), 0, 0, r * (1 - sunk));
    };
    it.part(
      'land',
      group(...LAND.map(([lon, lat, wide, tall]) => on(patch(wide * Math.max(0.55, Math.cos((lat * Math.PI) / 180)), tall, 0.022), lon, lat))),
      'land',
      { parent: 'sea' },
    );
    it.part(
      'ice_caps',
      group(at(ball(r * 0.3, r * 0.06, r * 0.3, 12), 0, h / 2 + r * 0.965), at(ball(r * 0.42, r * 0.1, r * 0.42, 12), 0, h / 2 - r * 0.93)),
      'ice',
      { parent: 'sea' },
    );
    if (it.has('clouds'))
      it.part(
        'clouds',
        group(
          ...[
            [-30, 30, 10, 3.4],
            [-20, 27, 7, 3],
            [60, -8, 11, 3.2],
            [-120, -6, 11, 3.4],
            [150, 20, 10, 3],
            [100, -40, 12, 3.4],
            [-20, -38, 10, 3.2],
          ].map(([lon = 0, lat = 0, wide = 1, tall = 1]) => on(patch(wide, tall, 0.045), lon, lat)),
        ),
        'cloud',
        { parent: 'sea' },
      );
  },
});
