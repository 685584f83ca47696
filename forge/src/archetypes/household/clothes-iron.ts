import { archetype, mat } from '../archetype.ts';
import { at, cylinder, extrude, group, tube, turned } from '../solids.ts';

export default archetype({
  name: 'clothes_iron',
  words: ['iron', 'steam iron', 'flatiron', 'pressing iron', 'electric iron'],
  serves: ['iron#4'],
  kind: 'prop',
  size: [0.14, 0.16, 0.28],
  massKg: 1.4,
  when: { iron: ['shirt', 'shirts', 'clothes', 'steam', 'laundry', 'electric', 'board'] },
  roles: { main: mat('plastic', '#3f7fc1'), sole: mat('chrome', '#cfd4d9'), dark: mat('plastic', '#2b2e35') },
  build(it) {
    const { w, h, d } = it;
    const sole = (k: number): [number, number][] => [
      [-w * 0.46 * k, -d * 0.46 * k],
      [w * 0.46 * k, -d * 0.46 * k],
      [w * 0.46 * k, d * 0.06],
      [w * 0.28 * k, d * 0.3 * k],
      [0, d * 0.48 * k],
      [-w * 0.28 * k, d * 0.3 * k],
      [-w * 0.46 * k, d * 0.06],
    ];
    it.part(
      'sole',
      at(
        turned(
          extrude(
            sole(1)
              .toReversed()
              .map(([x, y]): [number, number] => [x, -y]),
            h * 0.09,
          ),
          -90,
        ),
        0,
        h * 0.045,
      ),
      'sole',
    );
    it.part(
      'body',
      group(
        at(
          turned(
            extrude(
              sole(0.94)
                .toReversed()
                .map(([x, y]): [number, number] => [x, -y]),
              h * 0.26,
              h * 0.04,
            ),
            -90,
          ),
          0,
          h * 0.2,
        ),
        at(
          turned(
            extrude(
              sole(0.7)
                .toReversed()
                .map(([x, y]): [number, number] => [x, -y]),
              h * 0.16,
              h * 0.05,
            ),
            -90,
          ),
          0,
          h * 0.36,
          -d * 0.04,
        ),
      ),
      'main',
      { parent: 'sole' },
    );
    it.part(
      'handle',
      tube(
        [
          [0, h * 0.36, d * 0.22],
          [0, h * 0.74, d * 0.16],
          [0, h * 0.9, 0],
          [0, h * 0.88, -d * 0.24],
          [0, h * 0.38, -d * 0.36],
        ],
        w * 0.13,
        12,
      ),
      'dark',
      { parent: 'body' },
    );
    it.detail('dial', at(cylinder(w * 0.16, h * 0.06, { sides: 14 }), 0, h * 0.45, d * 0.02), 'sole', { parent: 'body' });
  },
});
