import { doorIn, hip, windowsIn } from '../../shared-parts/building.ts';
import { clockFace } from '../../shared-parts/clock-face.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, extrude, type Flat, group, text } from '../solids.ts';

export default archetype({
  name: 'school',
  words: [
    'schoolhouse',
    'high school',
    'elementary school',
    'university',
    'college',
    'academy',
    'kindergarten',
    'school building',
    'fire station',
    'firehouse',
    'police station',
    'post office',
    'train station',
    'railway station',
    'town hall',
    'city hall',
    'courthouse',
    'hotel',
    'motel',
    'orphanage',
  ],
  serves: [
    'school#2',
    'school#artifact',
    'schoolhouse',
    'university#artifact',
    'college#artifact',
    'hotel',
    'city_hall',
    'courthouse',
    'police_station',
    'firehouse',
    'railway_station',
  ],
  kind: 'structure',
  size: [11, 7.6, 6],
  massKg: 400_000,
  roles: {
    main: mat('brick', '#b5583f'),
    trim: mat('plaster', '#f3ead6'),
    roof: mat('slate', '#54606b'),
    wood: mat('oak', '#7d4d2c'),
    frame: mat('plaster', '#f6f0e2'),
    metal: mat('brass', '#d4a94f'),
    glass: mat('glass', '#a9dbe4'),
    stone: mat('concrete', '#b3ada2'),
    flag: mat('cotton', '#d8392f'),
    dial: mat('paper', '#fbf6e6'),
    dark: mat('iron', '#2f3238'),
  },
  keep: ['glass'],
  build(it) {
    const { w, h, d } = it;
    const wall = h * 0.52;
    const front = d * 0.36;
    it.part('plinth', at(box(w, h * 0.05, d * 0.86), 0, h * 0.025, -d * 0.03), 'stone');
    it.part('wings', at(box(w * 0.96, wall, d * 0.66), 0, h * 0.04 + wall / 2, -d * 0.05), 'main', { parent: 'plinth' });
    it.part('cornice', at(box(w * 0.99, h * 0.035, d * 0.7, 0.04), 0, h * 0.055 + wall, -d * 0.05), 'trim', { parent: 'wings' });
    it.part('wing_roof', at(hip(w, d * 0.72, h * 0.15, w * 0.74, d * 0.05), 0, h * 0.065 + wall, -d * 0.05), 'roof', { parent: 'cornice' });
    it.part('porch', at(box(w * 0.27, wall * 1.16, d * 0.74), 0, h * 0.04 + wall * 0.58, -d * 0.01), 'main', { parent: 'plinth' });
    const gable: Flat[] = [
      [-w * 0.155, 0],
      [w * 0.155, 0],
      [0, h * 0.16],
    ];
    it.part('gable', at(extrude(gable, d * 0.76), 0, h * 0.04 + wall * 1.15, -d * 0.01), 'trim', { parent: 'porch' });
    it.part('clock_tower', at(box(w * 0.115, h * 0.3, w * 0.115, 0.04), 0, h * 0.76, -d * 0.05), 'main', { parent: 'porch' });
    it.part('tower_cap', at(hip(w * 0.14, w * 0.14, h * 0.13), 0, h * 0.9, -d * 0.05), 'roof', { parent: 'clock_tower' });
    clockFace(it, { parent: 'clock_tower', radius: w * 0.042, y: h * 0.83, z: -d * 0.05 + w * 0.06, thick: 0.08 });
    it.part(
      'steps',
      group(
        ...[0, 1, 2].map((i) =>
          at(box(w * (0.24 - 0.02 * i), h * 0.02 * (i + 1), d * (0.12 - 0.035 * i)), 0, h * 0.01 * (i + 1), front + d * (0.06 - 0.017 * i)),
        ),
      ),
      'stone',
      { parent: 'plinth' },
    );
    doorIn(it, { parent: 'porch', y: h * 0.05, z: front, width: w * 0.085, height: h * 0.24, round: true });
    const said = ['hotel', 'motel', 'police', 'fire', 'post', 'station', 'university', 'college', 'academy', 'courthouse', 'hall', 'bank'].find((word) =>
      it.says(word),
    );
    const words = (it.text ?? { fire: 'fire dept', post: 'post office', hall: 'city hall' }[said ?? ''] ?? said ?? 'school').toUpperCase();
    it.part('letters', at(text(words, Math.min(h * 0.06, (w * 0.21) / (words.length * 0.86)), 0.08), 0, h * 0.45, front + 0.05), 'frame', { parent: 'porch' });
    const xs = [-0.42, -0.32, -0.22, 0.22, 0.32, 0.42];
    windowsIn(it, {
      parent: 'wings',
      places: [0.12, 0.36].flatMap((y) => xs.map((x) => [w * x, h * y, d * 0.28, 0] as const)),
      width: w * 0.055,
      height: h * 0.15,
    });
    windowsIn(it, {
      parent: 'porch',
      name: 'porch_windows',
      places: [-0.07, 0.07].map((x) => [w * x, h * 0.49, front, 0] as const),
      width: w * 0.05,
      height: h * 0.12,
      bars: false,
    });
    it.part(
      'flagpole',
      group(
        at(cylinder(0.05, h * 0.62, { sides: 8 }), w * 0.3, h * 0.31, front + d * 0.06),
        at(box(w * 0.06, h * 0.04, d * 0.14), w * 0.3, h * 0.02, front + d * 0.06),
      ),
      'metal',
      { parent: 'plinth' },
    );
    it.part('flag', at(box(w * 0.1, h * 0.09, 0.05), w * 0.35, h * 0.56, front + d * 0.06), 'flag', { parent: 'flagpole' });
  },
});
