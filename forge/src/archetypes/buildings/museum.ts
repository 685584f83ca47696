import { doorIn, windowsIn } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, cone, cylinder, extrude, group, lathe, ring, row, text } from '../solids.ts';

export default archetype({
  name: 'museum',
  words: [
    'bank building',
    'library',
    'parliament',
    'capitol',
    'white house',
    'palace',
    'art museum',
    'opera house',
    'theater',
    'theatre',
    'mosque',
    'taj mahal',
    'observatory',
    'planetarium',
    'stock exchange',
    'embassy',
    'bank',
  ],
  when: { bank: ['building', 'money', 'robbery', 'columns'] },
  serves: [
    'museum#artifact',
    'library#artifact',
    'capitol',
    'palace#artifact',
    'theater#artifact',
    'opera#artifact',
    'mosque',
    'statehouse',
    'observatory#artifact',
    'depository_financial_institution',
  ],
  kind: 'structure',
  size: [10, 7.4, 7],
  massKg: 600_000,
  roles: {
    main: mat('sandstone', '#e6d7b4'),
    trim: mat('marble', '#f4eee0'),
    dome: mat('copper', '#6fae9a'),
    gold: mat('gold', '#e2b64c'),
    wood: mat('oak', '#6b4226'),
    frame: mat('marble', '#f6f1e6'),
    metal: mat('brass', '#cfa24c'),
    glass: mat('glass', '#9fd0dc'),
    stone: mat('concrete', '#b9b2a5'),
    letters: mat('iron', '#4a4640'),
  },
  tint: ['main', 'dome'],
  keep: ['glass'],
  options: { dome: ['dome'] },
  build(it) {
    const { w, h, d } = it;
    const front = d * 0.3;
    it.part(
      'steps',
      group(
        ...[0, 1, 2, 3].map((i) => at(box(w * (1 - 0.02 * i), h * 0.03 * (i + 1), d * (0.94 - 0.035 * i)), 0, h * 0.015 * (i + 1), d * (0.03 - 0.018 * i))),
      ),
      'stone',
    );
    const y = h * 0.115;
    it.part('walls', at(box(w * 0.9, h * 0.4, d * 0.56), 0, y + h * 0.2, -d * 0.1), 'main', { parent: 'steps' });
    const columns = 6;
    const column = group(
      at(cylinder(w * 0.026, h * 0.33, { top: w * 0.022, sides: 12 }), 0, h * 0.185),
      at(box(w * 0.07, h * 0.025, w * 0.07), 0, h * 0.0125),
      at(box(w * 0.066, h * 0.03, w * 0.066, 0.02), 0, h * 0.36),
    );
    it.part('columns', at(row(column, columns, [w * 0.105, 0, 0]), -w * 0.2625, y - h * 0.005, front), 'trim', { parent: 'steps' });
    it.part(
      'entablature',
      group(
        at(box(w * 0.64, h * 0.07, d * 0.2, 0.03), 0, y + h * 0.4, front - d * 0.05),
        at(box(w * 0.94, h * 0.05, d * 0.6, 0.03), 0, y + h * 0.41, -d * 0.1),
      ),
      'trim',
      { parent: 'columns' },
    );
    it.part(
      'pediment',
      at(
        extrude(
          [
            [-w * 0.335, 0],
            [w * 0.335, 0],
            [0, h * 0.15],
          ],
          d * 0.22,
          0.03,
        ),
        0,
        y + h * 0.43,
        front - d * 0.05,
      ),
      'trim',
      { parent: 'entablature' },
    );
    it.detail(
      'tympanum',
      at(
        extrude(
          [
            [-w * 0.24, 0],
            [w * 0.24, 0],
            [0, h * 0.1],
          ],
          d * 0.03,
        ),
        0,
        y + h * 0.45,
        front + d * 0.06,
      ),
      'main',
      { parent: 'pediment' },
    );
    if (it.has('dome')) {
      it.part('drum', at(cylinder(w * 0.15, h * 0.14, { sides: 20 }), 0, y + h * 0.5, -d * 0.12), 'trim', { parent: 'entablature' });
      it.part('drum_windows', at(ring(at(box(w * 0.03, h * 0.075, 0.1), 0, 0, w * 0.148), 12), 0, y + h * 0.51, -d * 0.12), 'glass', { parent: 'drum' });
      it.part(
        'dome',
        at(
          lathe(
            [
              [w * 0.165, 0],
              [w * 0.16, h * 0.05],
              [w * 0.125, h * 0.13],
              [w * 0.07, h * 0.18],
              [0, h * 0.2],
              [0, 0],
            ],
            22,
          ),
          0,
          y + h * 0.565,
          -d * 0.12,
        ),
        'dome',
        { parent: 'drum' },
      );
      it.part(
        'lantern',
        group(
          at(cylinder(w * 0.025, h * 0.06, { sides: 10 }), 0, y + h * 0.78, -d * 0.12),
          at(cone(w * 0.03, h * 0.06, 10), 0, y + h * 0.835, -d * 0.12),
          at(cylinder(w * 0.005, h * 0.08, { sides: 6 }), 0, y + h * 0.86, -d * 0.12),
        ),
        'gold',
        { parent: 'dome' },
      );
    }
    if (it.says('mosque', 'taj'))
      it.part(
        'minarets',
        group(
          ...[
            [-1, 1],
            [1, 1],
            [-1, -1],
            [1, -1],
          ].map(([a = 0, b = 0]) =>
            at(
              lathe(
                [
                  [0, 0],
                  [w * 0.028, 0],
                  [w * 0.022, h * 0.6],
                  [w * 0.036, h * 0.61],
                  [w * 0.036, h * 0.64],
                  [w * 0.02, h * 0.65],
                  [w * 0.02, h * 0.72],
                  [w * 0.026, h * 0.74],
                  [0, h * 0.82],
                ],
                12,
              ),
              a * w * 0.45,
              y - h * 0.03,
              b * d * 0.36 - d * 0.05,
            ),
          ),
        ),
        'trim',
        { parent: 'steps' },
      );
    const words = (
      it.text ??
      ['bank', 'library', 'theater', 'theatre', 'opera', 'palace', 'capitol', 'embassy', 'mosque'].find((word) => it.says(word)) ??
      'museum'
    ).toUpperCase();
    if (words !== 'MOSQUE')
      it.part('letters', at(text(words, Math.min(h * 0.045, (w * 0.5) / (words.length * 0.86)), 0.1), 0, y + h * 0.4, front + d * 0.055), 'letters', {
        parent: 'entablature',
      });
    doorIn(it, { parent: 'walls', y: y + h * 0.002, z: d * 0.18, width: w * 0.1, height: h * 0.25, round: true });
    windowsIn(it, {
      parent: 'walls',
      places: [-0.38, -0.28, 0.28, 0.38].map((x) => [w * x, y + h * 0.11, d * 0.18, 0] as const),
      width: w * 0.055,
      height: h * 0.18,
      round: true,
    });
    windowsIn(it, {
      parent: 'walls',
      name: 'side_windows',
      places: [-0.28, -0.12, 0.04].map((z) => [w * 0.45, y + h * 0.11, d * z, 90] as const),
      width: w * 0.05,
      height: h * 0.18,
      round: true,
    });
  },
});
