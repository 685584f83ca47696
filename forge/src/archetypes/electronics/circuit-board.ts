import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, row, torus, turned } from '../solids.ts';

export default archetype({
  name: 'circuit_board',
  words: [
    'computer chip',
    'microchip',
    'motherboard',
    'microprocessor',
    'cpu',
    'processor',
    'chip',
    'graphics card',
    'electronic chip',
    'circuit',
    'transistor',
    'resistor',
  ],
  when: { chip: ['computer', 'silicon', 'electronic', 'circuit', 'micro'] },
  serves: ['circuit_board', 'printed_circuit', 'chip#7', 'microchip', 'circuit#1', 'microprocessor', 'electrical_device'],
  kind: 'prop',
  size: [0.24, 0.04, 0.2],
  massKg: 0.2,
  roles: {
    main: mat('plastic', '#1f7a4a'),
    chip: mat('plastic', '#22242a'),
    gold: mat('gold', '#e0b650'),
    steel: mat('steel', '#b9bfc5'),
    blue: mat('plastic', '#2f6fc0'),
    pale: mat('plastic', '#f1efe6'),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('board', at(box(w, h * 0.14, d, 0.002), 0, h * 0.07), 'main');
    const y = h * 0.14;
    it.part('processor', at(box(w * 0.3, h * 0.16, w * 0.3, 0.002), -w * 0.08, y + h * 0.07, -d * 0.06), 'chip', { parent: 'board' });
    it.part('lid', at(box(w * 0.2, h * 0.1, w * 0.2, 0.002), -w * 0.08, y + h * 0.18, -d * 0.06), 'steel', { parent: 'processor' });
    const pins = Array.from({ length: 9 }, (_, i) => (i - 4) * w * 0.031);
    it.part(
      'pins',
      at(
        group(...[0, 90, 180, 270].map((t) => turned(group(...pins.map((k) => at(box(w * 0.012, h * 0.06, w * 0.05), k, 0, w * 0.165))), 0, t))),
        -w * 0.08,
        y + h * 0.02,
        -d * 0.06,
      ),
      'gold',
      { parent: 'processor' },
    );
    it.part(
      'traces',
      group(
        ...Array.from({ length: 7 }, (_, i) =>
          group(
            at(box(w * 0.008, h * 0.02, d * (0.14 + 0.02 * i)), -w * 0.2 + i * w * 0.04, y, d * (0.26 - 0.004 * i)),
            at(box(w * 0.15, h * 0.02, w * 0.008), w * 0.2, y, -d * 0.2 + i * d * 0.045),
          ),
        ),
      ),
      'gold',
      { parent: 'board' },
    );
    it.part(
      'chips',
      group(
        at(box(w * 0.14, h * 0.12, d * 0.1, 0.001), w * 0.3, y + h * 0.05, d * 0.24),
        at(box(w * 0.14, h * 0.12, d * 0.1, 0.001), w * 0.3, y + h * 0.05, d * 0.08),
        at(box(w * 0.1, h * 0.1, d * 0.14, 0.001), -w * 0.38, y + h * 0.04, d * 0.2),
      ),
      'chip',
      { parent: 'board' },
    );
    it.part(
      'capacitors',
      group(...[0, 1, 2, 3].map((i) => at(cylinder(w * 0.03, h * 0.5, { sides: 12, bevel: 0.001 }), -w * 0.4, y + h * 0.24, -d * (0.38 - 0.15 * i)))),
      'blue',
      { parent: 'board' },
    );
    it.part(
      'capacitor_tops',
      group(...[0, 1, 2, 3].map((i) => at(cylinder(w * 0.026, h * 0.03, { sides: 12 }), -w * 0.4, y + h * 0.495, -d * (0.38 - 0.15 * i)))),
      'steel',
      { parent: 'capacitors' },
    );
    it.part(
      'slots',
      group(
        at(box(w * 0.03, h * 0.28, d * 0.7, 0.001), w * 0.42, y + h * 0.13, -d * 0.08),
        at(box(w * 0.5, h * 0.24, d * 0.05, 0.001), 0, y + h * 0.11, -d * 0.42),
      ),
      'pale',
      { parent: 'board' },
    );
    it.part('port', at(box(w * 0.14, h * 0.5, d * 0.14, 0.002), w * 0.22, y + h * 0.24, -d * 0.4), 'steel', { parent: 'board' });
    it.part('edge_connector', at(row(box(w * 0.03, h * 0.15, d * 0.06), 12, [w * 0.045, 0, 0]), -w * 0.25, h * 0.07, d * 0.472), 'gold', { parent: 'board' });
    it.detail(
      'holes',
      group(
        ...[
          [1, 1],
          [1, -1],
          [-1, 1],
          [-1, -1],
        ].map(([a = 1, b = 1]) => at(torus(w * 0.022, w * 0.008, 360, 12), a * w * 0.46, y, b * d * 0.45)),
      ),
      'gold',
      { parent: 'board' },
    );
  },
});
