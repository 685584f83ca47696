import { archetype, mat } from '../archetype.ts';
import { at, box, group, mirror, row, tube } from '../solids.ts';

export default archetype({
  name: 'solar_panel',
  words: ['solar panels', 'photovoltaic panel', 'solar array'],
  serves: ['solar_array#1'],
  kind: 'structure',
  size: [1.8, 1.3, 1.2],
  massKg: 40,
  roles: { main: mat('plastic', '#26479c'), frame: mat('steel', '#c9ced4'), line: mat('steel', '#a9c0e6') },
  build(it) {
    const { w, h, d } = it;
    const tilt = (of: Parameters<typeof at>[0], y = 0) => at(of, 0, h * 0.56 + y, 0, [38, 0, 0]);
    it.part('frame', tilt(box(w, h * 0.05, d, h * 0.01)), 'frame');
    it.part(
      'cells',
      tilt(at(row(row(box(w * 0.145, h * 0.03, d * 0.22), 6, [w * 0.157, 0, 0]), 4, [0, 0, d * 0.236]), -w * 0.393, h * 0.03, -d * 0.354)),
      'main',
      { parent: 'frame' },
    );
    it.part(
      'legs',
      mirror(
        group(
          tube(
            [
              [w * 0.4, h * 0.9, -d * 0.32],
              [w * 0.4, 0.02 * h, -d * 0.36],
            ],
            w * 0.018,
            8,
          ),
          tube(
            [
              [w * 0.4, h * 0.3, d * 0.3],
              [w * 0.4, 0.02 * h, d * 0.32],
            ],
            w * 0.018,
            8,
          ),
          at(box(w * 0.05, h * 0.03, d * 0.8), w * 0.4, h * 0.015),
        ),
      ),
      'frame',
      { parent: 'frame' },
    );
  },
});
