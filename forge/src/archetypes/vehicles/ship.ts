import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, type Flat, group, loft, mirror, row } from '../solids.ts';

export default archetype({
  name: 'ship',
  words: [
    'ocean liner',
    'cruise ship',
    'cargo ship',
    'container ship',
    'ferry',
    'steamship',
    'tugboat',
    'battleship',
    'warship',
    'titanic',
    'freighter',
    'aircraft carrier',
    'oil tanker',
    'fishing trawler',
    'yacht',
    'steamboat',
    'icebreaker',
    'destroyer',
  ],
  serves: ['ship#1', 'steamer#artifact', 'warship', 'cargo_ship', 'liner#artifact', 'ferry#artifact', 'tugboat', 'steamboat'],
  kind: 'structure',
  size: [7, 9.5, 24],
  massKg: 400_000,
  body: 'dynamic',
  roles: {
    main: mat('painted_metal', '#27415f'),
    boot: mat('painted_metal', '#a63a2e'),
    house: mat('painted_metal', '#f0eee6'),
    deck: mat('plank', '#b98d5d'),
    funnel: mat('painted_metal', '#d8512f'),
    dark: mat('iron', '#3b3e44'),
    glass: mat('glass', '#9fd0e4'),
  },
  tint: ['main', 'funnel'],
  keep: ['glass'],
  options: { funnels: ['funnel', 'funnels', 'chimney', 'chimneys'] },
  build(it) {
    const { w, h, d } = it;
    // Outlines in plan: bow at +z.
    const plan = (k: number, bow: number, stern: number): Flat[] => [
      [w * 0.36 * k, -d * stern],
      [w * 0.48 * k, -d * (stern - 0.1)],
      [w * 0.5 * k, d * 0.1],
      [w * 0.38 * k, d * 0.26],
      [w * 0.2 * k, d * (bow - 0.1)],
      [0, d * bow],
      [-w * 0.2 * k, d * (bow - 0.1)],
      [-w * 0.38 * k, d * 0.26],
      [-w * 0.5 * k, d * 0.1],
      [-w * 0.48 * k, -d * (stern - 0.1)],
      [-w * 0.36 * k, -d * stern],
    ];
    it.part(
      'keel',
      loft([
        { y: 0, outline: plan(0.55, 0.4, 0.42) },
        { y: h * 0.1, outline: plan(0.84, 0.43, 0.45) },
      ]),
      'boot',
    );
    it.part(
      'hull',
      loft([
        { y: h * 0.095, outline: plan(0.84, 0.43, 0.45) },
        { y: h * 0.34, outline: plan(1, 0.5, 0.48) },
      ]),
      'main',
      { parent: 'keel' },
    );
    it.part(
      'deck',
      loft([
        { y: h * 0.33, outline: plan(0.94, 0.47, 0.46) },
        { y: h * 0.355, outline: plan(0.94, 0.47, 0.46) },
      ]),
      'deck',
      { parent: 'hull' },
    );
    it.part(
      'forecastle',
      loft([
        {
          y: h * 0.33,
          outline: [
            [w * 0.36, d * 0.26],
            [w * 0.19, d * 0.4],
            [0, d * 0.5],
            [-w * 0.19, d * 0.4],
            [-w * 0.36, d * 0.26],
          ],
        },
        {
          y: h * 0.4,
          outline: [
            [w * 0.37, d * 0.26],
            [w * 0.2, d * 0.4],
            [0, d * 0.505],
            [-w * 0.2, d * 0.4],
            [-w * 0.37, d * 0.26],
          ],
        },
      ]),
      'main',
      { parent: 'hull' },
    );
    const decks = it.says('cargo', 'container', 'freighter', 'tanker', 'tugboat', 'carrier') ? 0 : 1;
    if (decks) {
      it.part(
        'superstructure',
        group(
          at(box(w * 0.72, h * 0.12, d * 0.56, 0.15), 0, h * 0.4, -d * 0.08),
          at(box(w * 0.62, h * 0.12, d * 0.46, 0.15), 0, h * 0.51, -d * 0.09),
          at(box(w * 0.52, h * 0.11, d * 0.14, 0.15), 0, h * 0.61, d * 0.05),
        ),
        'house',
        { parent: 'deck' },
      );
      it.part(
        'windows',
        group(
          ...[
            [0.4, 0.73, 0.5, -0.08, 9],
            [0.51, 0.63, 0.4, -0.09, 7],
          ].map(([y = 0, k = 0, long = 0, z = 0, n = 2]) =>
            at(row(box(w * k, h * 0.045, d * 0.028), n, [0, 0, (d * long) / (n - 1)]), 0, h * y, d * (z - long / 2)),
          ),
          at(box(w * 0.44, h * 0.05, 0.1), 0, h * 0.62, d * 0.12),
        ),
        'glass',
        { parent: 'superstructure' },
      );
    } else {
      it.part('superstructure', at(box(w * 0.66, h * 0.34, d * 0.14, 0.15), 0, h * 0.5, -d * 0.32), 'house', { parent: 'deck' });
      it.part('windows', at(row(box(w * 0.67, h * 0.035, d * 0.08), 3, [0, h * 0.1, 0]), 0, h * 0.42, -d * 0.32), 'glass', { parent: 'superstructure' });
      const crates = Array.from({ length: 12 }, (_, i) =>
        at(box(w * 0.24, h * 0.11, d * 0.115, 0.03), ((i % 3) - 1) * w * 0.27, h * 0.4, d * (0.2 - Math.floor(i / 3) * 0.122)),
      );
      const upper = [0, 2, 4, 5, 7, 9, 10].map((i) =>
        at(box(w * 0.24, h * 0.11, d * 0.115, 0.03), ((i % 3) - 1) * w * 0.27, h * 0.505, d * (0.2 - Math.floor(i / 3) * 0.122)),
      );
      it.part('containers', group(...crates), mat('painted_metal', '#c9552f'), { parent: 'deck' });
      it.part('upper_containers', group(...upper), mat('painted_metal', '#3c8a86'), { parent: 'containers' });
    }
    if (it.has('funnels')) {
      const places = decks ? [-0.02, -0.12, -0.22] : [-0.32];
      const top = decks ? 0.72 : 0.76;
      it.part(
        'funnels',
        group(...places.map((z) => at(cylinder(w * 0.1, h * 0.36, { top: w * 0.09, sides: it.sides(14) }), 0, h * top, d * z, [-8, 0, 0]))),
        'funnel',
        { parent: 'superstructure' },
      );
      it.part(
        'funnel_tops',
        group(...places.map((z) => at(cylinder(w * 0.1, h * 0.06, { sides: it.sides(14) }), 0, h * (top + 0.17), d * (z - 0.009), [-8, 0, 0]))),
        'dark',
        { parent: 'funnels' },
      );
    }
    it.part(
      'masts',
      group(
        at(cylinder(w * 0.02, h * 0.62, { sides: 7 }), 0, h * 0.69, d * 0.34),
        at(cylinder(w * 0.016, w * 0.5, { sides: 6 }), 0, h * 0.86, d * 0.34, [0, 0, 90]),
      ),
      'dark',
      { parent: 'deck' },
    );
    it.detail('portholes', mirror(at(row(along.x(cylinder(h * 0.022, 0.14, { sides: 8 })), 10, [0, 0, d * 0.055]), w * 0.475, h * 0.26, -d * 0.34)), 'glass', {
      parent: 'hull',
      ghost: true,
    });
    if (decks)
      it.detail('lifeboats', mirror(at(row(ball(w * 0.06, h * 0.035, d * 0.032, 8), 4, [0, 0, d * 0.1]), w * 0.36, h * 0.49, -d * 0.26)), 'funnel', {
        parent: 'superstructure',
        ghost: true,
      });
    it.part('anchor', mirror(at(box(0.14, h * 0.06, 0.3, 0.05), w * 0.19, h * 0.28, d * 0.4)), 'dark', { parent: 'hull', ghost: true });
    it.anchor('top', 0, h * 0.4, d * 0.3, w * 0.5);
  },
});
