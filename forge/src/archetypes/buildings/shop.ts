import { doorIn, windowsIn } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, extrude, group, mirror, text } from '../solids.ts';

export default archetype({
  name: 'shop',
  words: [
    'store',
    'bakery',
    'cafe',
    'restaurant',
    'corner shop',
    'storefront',
    'bookstore',
    'pub',
    'tavern',
    'saloon',
    'diner',
    'pharmacy',
    'grocery store',
    'supermarket',
    'coffee shop',
    'bookshop',
    'barber shop',
    'flower shop',
    'toy store',
    'pizzeria',
    'butcher shop',
    'general store',
    'candy shop',
    'inn',
    'bar',
  ],
  serves: ['shop#1', 'restaurant#1', 'tavern#1', 'mercantile_establishment', 'inn#1'],
  kind: 'structure',
  size: [5.4, 5.6, 4.6],
  massKg: 80_000,
  interaction: { open: true },
  roles: {
    main: mat('brick', '#b56a4c'),
    trim: mat('painted_metal', '#2f6f73'),
    wood: mat('oak', '#8a4a2a'),
    frame: mat('plaster', '#f0e8d6'),
    glass: mat('glass', '#a9dbe4'),
    awning: mat('canvas', '#d2453a'),
    pale: mat('canvas', '#fbf4e6'),
    metal: mat('brass', '#d4a94f'),
    stone: mat('concrete', '#9b968d'),
    letters: mat('paper', '#fdf6e0'),
  },
  tint: ['main', 'awning', 'trim'],
  keep: ['glass', 'letters'],
  options: { awning: ['awning'] },
  build(it) {
    const { w, h, d } = it;
    const [bw, bd] = [w * 0.92, d * 0.8];
    const z = -d * 0.06;
    const front = z + bd / 2;
    it.part('pavement', at(box(w, h * 0.03, d), 0, h * 0.015), 'stone');
    it.part('walls', at(box(bw, h * 0.88, bd), 0, h * 0.46, z), 'main', { parent: 'pavement' });
    it.part(
      'cornice',
      group(
        at(box(bw * 1.06, h * 0.04, bd * 1.07, 0.03), 0, h * 0.9, z),
        at(box(bw * 1.02, h * 0.06, bd * 1.03), 0, h * 0.95, z),
        at(box(bw * 1.05, h * 0.022, bd * 1.05, 0.02), 0, h * 0.985, z),
      ),
      'frame',
      { parent: 'walls' },
    );
    it.part('shopfront', at(box(bw * 0.94, h * 0.4, d * 0.04), 0, h * 0.23, front), 'trim', { parent: 'walls' });
    const pane = bw * 0.3;
    it.part('shop_windows', mirror(at(box(pane, h * 0.25, d * 0.03), bw * 0.29, h * 0.24, front + d * 0.012)), 'glass', { parent: 'shopfront' });
    it.part(
      'window_bars',
      mirror(
        at(
          group(box(w * 0.012, h * 0.25, d * 0.04), at(box(pane, h * 0.012, d * 0.04), 0, h * 0.06), at(box(pane * 1.06, h * 0.02, d * 0.06), 0, -h * 0.13)),
          bw * 0.29,
          h * 0.24,
          front + d * 0.012,
        ),
      ),
      'frame',
      { parent: 'shopfront' },
    );
    doorIn(it, { parent: 'shopfront', y: h * 0.032, z: front + d * 0.01, width: bw * 0.17, height: h * 0.28 });
    it.part('sign_board', at(box(bw * 0.92, h * 0.1, d * 0.06, 0.03), 0, h * 0.5, front + d * 0.01), 'trim', { parent: 'walls' });
    const named = [
      'bakery',
      'cafe',
      'restaurant',
      'pub',
      'tavern',
      'saloon',
      'diner',
      'pharmacy',
      'book',
      'flower',
      'toy',
      'pizza',
      'candy',
      'coffee',
      'barber',
      'butcher',
      'pet',
      'magic',
      'inn',
      'bar',
    ].find((word) => it.says(word));
    const words = (it.text ?? named ?? 'shop').slice(0, 16).toUpperCase();
    it.part('letters', at(text(words, Math.min(h * 0.068, (bw * 0.84) / (words.length * 0.86)), d * 0.03), 0, h * 0.5, front + d * 0.05), 'letters', {
      parent: 'sign_board',
    });
    if (it.has('awning')) {
      const slat = (x: number): ReturnType<typeof extrude> =>
        at(
          extrude(
            [
              [0, 0],
              [d * 0.2, -h * 0.09],
              [d * 0.2, -h * 0.125],
              [0, -h * 0.03],
            ],
            (bw * 0.94) / 9,
          ),
          x,
          h * 0.44,
          front + d * 0.005,
          [0, -90, 0],
        );
      const all = Array.from({ length: 9 }, (_, i) => slat((i - 4) * ((bw * 0.94) / 9)));
      it.part('awning', group(...all.filter((_, i) => i % 2 === 0)), 'awning', { parent: 'walls' });
      it.part('awning_stripes', group(...all.filter((_, i) => i % 2 === 1)), 'pale', { parent: 'walls' });
    }
    windowsIn(it, {
      parent: 'walls',
      name: 'upper_windows',
      places: [-0.3, 0, 0.3].map((k) => [bw * k, h * 0.64, front, 0] as const),
      width: bw * 0.14,
      height: h * 0.16,
    });
    windowsIn(it, {
      parent: 'walls',
      name: 'side_windows',
      places: [
        [bw / 2, h * 0.64, z, 90],
        [-bw / 2, h * 0.64, z, -90],
      ],
      width: bw * 0.14,
      height: h * 0.16,
    });
    it.detail('flower_boxes', group(...[-0.3, 0, 0.3].map((k) => at(box(bw * 0.19, h * 0.03, d * 0.05), bw * k, h * 0.625, front + d * 0.05))), 'wood', {
      parent: 'upper_window_frames',
    });
  },
});
