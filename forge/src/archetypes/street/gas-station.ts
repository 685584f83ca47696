import { archetype, mat } from '../archetype.ts';
import { at, box, curve, group, subtract, text, tube } from '../solids.ts';

export default archetype({
  name: 'gas_station',
  words: ['petrol station', 'filling station', 'service station', 'charging station'],
  serves: ['gasoline_station', 'service_station'],
  kind: 'structure',
  size: [7, 4.2, 5.4],
  massKg: 60_000,
  roles: {
    main: mat('painted_metal', '#d8392f'),
    pale: mat('plaster', '#f4f1e8'),
    steel: mat('steel', '#b9bfc5'),
    glass: mat('glass', '#9fd0dc'),
    stone: mat('concrete', '#a5a19a'),
    dark: mat('rubber', '#2b2d31'),
    light: mat('glow', '#fff4cf', { glow: 0.7 }),
    letters: mat('plastic', '#fbf7ea'),
  },
  keep: ['glass', 'light'],
  build(it) {
    const { w, h, d } = it;
    it.part('ground', at(box(w, h * 0.03, d), 0, h * 0.015), 'stone');
    it.part('shop', at(box(w * 0.7, h * 0.56, d * 0.3, 0.05), 0, h * 0.3, -d * 0.33), 'pale', { parent: 'ground' });
    it.part(
      'shop_windows',
      group(at(box(w * 0.26, h * 0.3, 0.1), -w * 0.18, h * 0.28, -d * 0.18), at(box(w * 0.18, h * 0.42, 0.1), w * 0.18, h * 0.24, -d * 0.18)),
      'glass',
      { parent: 'shop' },
    );
    it.part('shop_band', at(box(w * 0.72, h * 0.09, d * 0.32, 0.03), 0, h * 0.56, -d * 0.33), 'main', { parent: 'shop' });
    it.part('posts', group(...[-0.3, 0.3].map((x) => at(box(w * 0.04, h * 0.8, w * 0.04, 0.02), w * x, h * 0.42, d * 0.16))), 'steel', { parent: 'ground' });
    it.part('canopy', at(box(w * 0.94, h * 0.07, d * 0.5, 0.04), 0, h * 0.86, d * 0.16), 'pale', { parent: 'posts' });
    it.part('canopy_band', at(subtract(box(w * 0.96, h * 0.11, d * 0.52, 0.03), box(w * 0.9, h * 0.3, d * 0.45)), 0, h * 0.87, d * 0.16), 'main', {
      parent: 'canopy',
    });
    it.detail('canopy_lights', group(...[-0.25, 0, 0.25].map((x) => at(box(w * 0.14, 0.06, d * 0.1), w * x, h * 0.82, d * 0.16))), 'light', {
      parent: 'canopy',
    });
    it.part('island', at(box(w * 0.74, h * 0.05, d * 0.16, 0.04), 0, h * 0.045, d * 0.16), 'pale', { parent: 'ground' });
    it.part('pumps', group(...[-0.15, 0.15].map((x) => at(box(w * 0.09, h * 0.38, d * 0.09, 0.04), w * x, h * 0.25, d * 0.16))), 'main', { parent: 'island' });
    it.part('pump_screens', group(...[-0.15, 0.15].map((x) => at(box(w * 0.065, h * 0.09, d * 0.1), w * x, h * 0.36, d * 0.16))), 'letters', {
      parent: 'pumps',
    });
    it.part(
      'hoses',
      group(
        ...[-0.15, 0.15].map((x) =>
          tube(
            curve(
              [
                [w * (x + 0.045), h * 0.36, d * 0.16],
                [w * (x + 0.075), h * 0.3, d * 0.17],
                [w * (x + 0.075), h * 0.14, d * 0.17],
                [w * (x + 0.05), h * 0.18, d * 0.19],
                [w * (x + 0.045), h * 0.26, d * 0.18],
              ],
              3,
            ),
            0.035,
            6,
          ),
        ),
      ),
      'dark',
      { parent: 'pumps' },
    );
    it.part('sign_pole', at(box(w * 0.03, h * 0.9, w * 0.03), w * 0.44, h * 0.46, d * 0.4), 'steel', { parent: 'ground' });
    it.part('sign', at(box(w * 0.13, h * 0.24, w * 0.05, 0.04), w * 0.435, h * 0.88, d * 0.4), 'main', { parent: 'sign_pole' });
    it.part(
      'letters',
      group(
        at(text((it.text ?? 'GAS').slice(0, 6).toUpperCase(), h * 0.08, 0.06), w * 0.435, h * 0.92, d * 0.4 + w * 0.026),
        at(text('1.99', h * 0.055, 0.06), w * 0.435, h * 0.82, d * 0.4 + w * 0.026),
      ),
      'letters',
      { parent: 'sign' },
    );
  },
});
