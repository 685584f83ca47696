import { archetype, mat } from '../archetype.ts';
import { at, box, cone, cylinder, group, mirror, row, text, tube } from '../solids.ts';

export default archetype({
  name: 'billboard',
  words: ['hoarding', 'advertisement', 'advertising board', 'ad board'],
  serves: ['billboard#1'],
  kind: 'structure',
  size: [5, 4.6, 1.1],
  massKg: 900,
  behaviours: ['light'],
  roles: {
    main: mat('paper', '#e9553f'),
    frame: mat('steel', '#4b535b'),
    letters: mat('paper', '#fff6df'),
    sky: mat('paper', '#ffd35c'),
    lamp: mat('glow', '#fff0c2', { glow: 0.9 }),
  },
  tint: ['main', 'sky'],
  keep: ['lamp'],
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.68;
    const tall = h * 0.5;
    it.part(
      'legs',
      group(
        mirror(at(cylinder(w * 0.022, h * 0.92, { sides: 8 }), w * 0.3, h * 0.46, -d * 0.16)),
        mirror(at(box(w * 0.1, h * 0.03, d * 0.5), w * 0.3, h * 0.015, -d * 0.16)),
      ),
      'frame',
    );
    it.part('frame', at(box(w, tall * 1.08, d * 0.14, it.bevel(0.03)), 0, y), 'frame', { parent: 'legs' });
    it.part('poster', at(box(w * 0.95, tall * 0.96, d * 0.06), 0, y, d * 0.06), 'main', { parent: 'frame' });
    it.part('stripe', at(box(w * 0.95, tall * 0.2, d * 0.03), 0, y - tall * 0.3, d * 0.085), 'sky', { parent: 'poster' });
    const words = (it.text ?? 'HELLO').toUpperCase().slice(0, 36).split(' ');
    const lines: string[] = [];
    for (const word of words) {
      const last = lines.at(-1);
      if (last !== undefined && (last + word).length < 12) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    const shown = lines.slice(0, 3);
    const size = Math.min(tall * (shown.length > 1 ? 0.24 : 0.4), ...shown.map((line) => (w * 0.82) / (line.length * 0.88)));
    it.part(
      'letters',
      group(...shown.map((line, i) => at(text(line, size, d * 0.06), 0, y + tall * 0.1 + ((shown.length - 1) / 2 - i) * size * 1.35, d * 0.11))),
      'letters',
      { parent: 'poster' },
    );
    it.part(
      'walkway',
      group(
        at(box(w * 0.96, h * 0.02, d * 0.36), 0, y - tall * 0.57, d * 0.16),
        at(row(box(w * 0.01, h * 0.06, d * 0.02), 9, [w * 0.115, 0, 0]), -w * 0.46, y - tall * 0.53, d * 0.32),
        at(box(w * 0.94, h * 0.012, d * 0.02), 0, y - tall * 0.475, d * 0.32),
      ),
      'frame',
      { parent: 'frame' },
    );
    it.part(
      'lamp_arms',
      mirror(
        group(
          ...[0.12, 0.38].map((k) =>
            tube(
              [
                [w * k, y + tall * 0.52, 0],
                [w * k, y + tall * 0.6, d * 0.16],
                [w * k, y + tall * 0.58, d * 0.42],
              ],
              w * 0.008,
              5,
            ),
          ),
        ),
      ),
      'frame',
      { parent: 'frame' },
    );
    it.part('lamps', mirror(group(...[0.12, 0.38].map((k) => at(cone(w * 0.03, h * 0.04, 9), w * k, y + tall * 0.56, d * 0.43)))), 'lamp', {
      parent: 'lamp_arms',
      sockets: [{ kind: 'light', at: [0, y + tall * 0.5, d * 0.4] }],
    });
    it.part(
      'braces',
      mirror(
        tube(
          [
            [w * 0.3, h * 0.06, -d * 0.44],
            [w * 0.3, y, -d * 0.1],
          ],
          w * 0.012,
          6,
        ),
      ),
      'frame',
      { parent: 'legs' },
    );
    it.detail(
      'ladder',
      at(
        group(mirror(at(box(w * 0.006, h * 0.4, w * 0.006), w * 0.03, 0)), at(row(box(w * 0.06, w * 0.006, w * 0.006), 8, [0, h * 0.05, 0]), 0, -h * 0.18)),
        w * 0.42,
        h * 0.21,
        d * 0.2,
      ),
      'frame',
      { parent: 'walkway' },
    );
  },
});
