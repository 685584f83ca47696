import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, mirror, row } from '../solids.ts';

export default archetype({
  name: 'skyscraper',
  words: [
    'high rise',
    'highrise',
    'office building',
    'apartment building',
    'tower block',
    'apartment',

    'office tower',
    'condo',
    'empire state building',
    'apartment block',
    'tall building',
    'city building',

    'headquarters',
    'bank',
  ],
  serves: ['skyscraper', 'office_building', 'apartment_building', 'hotel#1'],
  when: { bank: ['building', 'money'] },
  kind: 'structure',
  size: [6, 20, 6],
  massKg: 3_000_000,
  roles: {
    main: mat('concrete', '#8fa3b5'),
    glass: mat('glass', '#79c0e0'),
    lit: mat('glow', '#ffe08a', { glow: 0.6 }),
    trim: mat('steel', '#e3e7ea'),
    dark: mat('steel', '#3b434c'),
  },
  tint: ['main', 'trim'],
  keep: ['glass', 'lit'],
  build(it) {
    const { w, h, d } = it;
    it.part('plaza', at(box(w, h * 0.015, d, 0.04), 0, h * 0.0075), 'trim');
    it.part('lobby', at(box(w * 0.8, h * 0.07, d * 0.8), 0, h * 0.045), 'dark', { parent: 'plaza' });
    const tiers: [string, number, number, number][] = [
      ['lower_tower', 0.86, 0.07, 0.5],
      ['middle_tower', 0.68, 0.5, 0.74],
      ['upper_tower', 0.48, 0.74, 0.88],
    ];
    let parent = 'lobby';
    for (const [name, s, from, to] of tiers) {
      const [bw, bd, tall] = [w * s, d * s, h * (to - from)];
      it.part(name, at(box(bw, tall, bd, it.bevel(0.05)), 0, h * (from + to) * 0.5), 'main', { parent });
      const rows = Math.round((to - from) * 42);
      const step = (tall * 0.92) / rows;
      const cols = s > 0.8 ? 5 : s > 0.6 ? 4 : 3;
      const gap = (bw * 0.9) / cols;
      const pane = (depth: number): ReturnType<typeof box> => box(gap * 0.66, step * 0.62, depth);
      const start = h * from + tall * 0.05 + step / 2;
      const front = at(row(row(pane(0.08), cols, [gap, 0, 0]), rows, [0, step, 0]), (-gap * (cols - 1)) / 2, start, bd / 2);
      it.part(`${name}_windows`, group(...[0, 90, 180, 270].map((a) => at(front, 0, 0, 0, [0, a, 0]))), 'glass', { parent: name });
      // Somebody is always still at work.
      const lit = Array.from({ length: 12 }, () =>
        at(pane(0.1), (it.random.int(0, cols - 1) - (cols - 1) / 2) * gap, start + it.random.int(0, rows - 1) * step, bd / 2),
      ).map((solid) => at(solid, 0, 0, 0, [0, 90 * it.random.int(0, 3), 0]));
      it.detail(`${name}_lit_windows`, group(...lit), 'lit', { parent: `${name}_windows` });
      it.part(`${name}_cornice`, at(box(bw * 1.05, h * 0.012, bd * 1.05, 0.03), 0, h * to), 'trim', { parent: name });
      parent = name;
    }
    it.part('crown', at(box(w * 0.26, h * 0.04, d * 0.26, 0.05), 0, h * 0.9), 'trim', { parent });
    it.part('antenna', group(at(cylinder(w * 0.03, h * 0.09, { top: w * 0.008, sides: 7 }), 0, h * 0.955)), 'dark', { parent: 'crown' });
    it.part(
      'entrance',
      group(at(box(w * 0.34, h * 0.012, d * 0.16), 0, h * 0.058, d * 0.45), mirror(at(box(w * 0.02, h * 0.05, w * 0.02), w * 0.15, h * 0.033, d * 0.5))),
      'trim',
      { parent: 'lobby' },
    );
    it.part('doors', mirror(at(box(w * 0.09, h * 0.042, 0.06), w * 0.05, h * 0.034, d * 0.4)), 'glass', { parent: 'lobby' });
    it.detail(
      'roof_boxes',
      group(at(box(w * 0.1, h * 0.02, w * 0.14), w * 0.28, h * 0.76, d * 0.24), at(cylinder(w * 0.05, h * 0.03, { sides: 10 }), -w * 0.28, h * 0.76, d * 0.26)),
      'dark',
      { parent: 'middle_tower' },
    );
  },
});
