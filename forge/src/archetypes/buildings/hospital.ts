import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, text } from '../solids.ts';

export default archetype({
  name: 'hospital',
  words: [
    'clinic',
    'medical center',
    'infirmary',
    'health center',
    'emergency room',
    'doctor office',
    'nursing home',
    'office building',
    'apartment building',
    'apartment block',
    'apartment',
    'apartments',
    'headquarters',
    'block of flats',
    'condo',
    'airport',
  ],
  serves: ['hospital#1', 'clinic#artifact', 'medical_building', 'office_building', 'apartment_building', 'tenement', 'airport#1'],
  kind: 'structure',
  size: [9, 8, 6],
  massKg: 500_000,
  roles: {
    main: mat('plaster', '#f1f0ea'),
    band: mat('concrete', '#c9ccce'),
    red: mat('painted_metal', '#d8392f'),
    glass: mat('glass', '#8fc9de'),
    frame: mat('plaster', '#e4e6e6'),
    wood: mat('steel', '#8d959d'),
    metal: mat('chrome', '#c9ced2'),
    stone: mat('concrete', '#a8a49c'),
    letters: mat('plastic', '#2f5f9a'),
  },
  keep: ['glass', 'red'],
  build(it) {
    const { w, h, d } = it;
    const medical = !it.says('office', 'apartment', 'apartments', 'headquarters', 'flats', 'condo', 'airport');
    it.part('ground', at(box(w, h * 0.03, d), 0, h * 0.015), 'stone');
    it.part('tower', at(box(w * 0.56, h * 0.82, d * 0.6, 0.06), -w * 0.18, h * 0.43, -d * 0.12), 'main', { parent: 'ground' });
    it.part('wing', at(box(w * 0.42, h * 0.5, d * 0.56, 0.06), w * 0.27, h * 0.27, -d * 0.14), 'main', { parent: 'ground' });
    const floors = [0.3, 0.46, 0.62, 0.76];
    it.part(
      'bands',
      group(
        ...floors.map((y) => at(box(w * 0.575, h * 0.025, d * 0.62), -w * 0.18, h * (y - 0.075), -d * 0.12)),
        ...[0.225, 0.385].map((y) => at(box(w * 0.43, h * 0.025, d * 0.58), w * 0.275, h * y, -d * 0.14)),
        at(box(w * 0.585, h * 0.03, d * 0.63), -w * 0.18, h * 0.84, -d * 0.12),
        at(box(w * 0.44, h * 0.03, d * 0.59), w * 0.275, h * 0.52, -d * 0.14),
      ),
      'band',
      { parent: 'tower' },
    );
    const cols = [-0.4, -0.32, -0.24, -0.16, -0.08, 0.0].map((x) => x + 0.02);
    it.part(
      'windows',
      group(
        ...floors.flatMap((y) => cols.map((x) => at(box(w * 0.056, h * 0.085, 0.12), w * x, h * y, d * 0.18))),
        ...[0.14, 0.3, 0.45].flatMap((y) => [0.16, 0.245, 0.33, 0.415].map((x) => at(box(w * 0.06, h * 0.085, 0.12), w * x, h * y, d * 0.14))),
      ),
      'glass',
      { parent: 'tower' },
    );
    it.part(
      'side_windows',
      group(...[0.14, 0.3, 0.45].flatMap((y) => [-0.3, -0.14, 0.02].map((z) => at(box(0.12, h * 0.085, d * 0.09), w * 0.48, h * y, d * z)))),
      'glass',
      { parent: 'wing' },
    );
    it.part('entrance', at(box(w * 0.24, h * 0.2, d * 0.2, 0.05), -w * 0.18, h * 0.11, d * 0.24), 'frame', { parent: 'ground' });
    it.part(
      'canopy',
      group(
        at(box(w * 0.34, h * 0.03, d * 0.34, 0.03), -w * 0.18, h * 0.215, d * 0.3),
        ...[-1, 1].map((k) => at(cylinder(0.07, h * 0.2, { sides: 8 }), w * (-0.18 + k * 0.14), h * 0.115, d * 0.43)),
      ),
      medical ? 'red' : 'band',
      { parent: 'entrance' },
    );
    it.part('doors', group(...[-1, 1].map((k) => at(box(w * 0.07, h * 0.14, 0.1), w * (-0.18 + k * 0.04), h * 0.1, d * 0.335))), 'glass', {
      parent: 'entrance',
    });
    if (medical) {
      it.part('sign_board', at(box(w * 0.19, h * 0.2, d * 0.05, 0.04), -w * 0.18, h * 0.93, d * 0.08), 'main', { parent: 'tower' });
      it.part('cross', at(group(box(w * 0.045, w * 0.135, 0.14), box(w * 0.135, w * 0.045, 0.14)), -w * 0.18, h * 0.93, d * 0.1), 'red', {
        parent: 'sign_board',
      });
    } else
      it.part(
        'roof_units',
        group(
          at(box(w * 0.14, h * 0.09, d * 0.16, 0.03), -w * 0.28, h * 0.88, -d * 0.14),
          at(cylinder(w * 0.05, h * 0.12, { sides: 12 }), -w * 0.06, h * 0.9, -d * 0.2),
        ),
        'metal',
        { parent: 'tower' },
      );
    const words = (it.text ?? (it.says('clinic') ? 'clinic' : it.says('airport') ? 'airport' : medical ? 'hospital' : 'office')).toUpperCase();
    it.part('letters', at(text(words, Math.min(h * 0.05, (w * 0.3) / (words.length * 0.86)), 0.1), -w * 0.18, h * 0.255, d * 0.44), 'letters', {
      parent: 'canopy',
    });
    if (medical)
      it.part(
        'helipad',
        group(
          at(cylinder(w * 0.15, h * 0.02, { sides: 24 }), w * 0.28, h * 0.54, -d * 0.14),
          at(box(w * 0.025, h * 0.02, d * 0.16), w * 0.24, h * 0.552, -d * 0.14),
          at(box(w * 0.025, h * 0.02, d * 0.16), w * 0.32, h * 0.552, -d * 0.14),
          at(box(w * 0.08, h * 0.02, d * 0.03), w * 0.28, h * 0.552, -d * 0.14),
        ),
        'stone',
        { parent: 'wing' },
      );
  },
});
