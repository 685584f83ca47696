import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, extrude, group, mirror, tube, turned, type Flat } from '../solids.ts';

export default archetype({
  name: 'sailboat',
  words: ['sailing boat', 'yacht', 'pirate ship', 'galleon', 'sailing ship', 'schooner'],
  near: ['ship', 'cruise ship', 'sunken ship', 'warship', 'frigate', 'viking ship', 'viking longship', 'longship'],
  serves: ['sailboat', 'ship#artifact', 'sailing_vessel', 'vessel#artifact'],
  kind: 'structure',
  size: [3.4, 8.0, 8.5],
  massKg: 9000,
  body: 'dynamic',
  interaction: { drive: true },
  behaviours: ['float'],
  roles: {
    main: mat('plank', '#8a5a33'),
    deck: mat('plank', '#c49a62'),
    sail: mat('canvas', '#f0e6cf'),
    trim: mat('oak', '#5d3c24'),
    flag: mat('cotton', '#b5352c'),
  },
  tint: ['sail', 'main'],
  options: { sails: ['sail', 'sails'], flag: ['flag'] },
  build(it) {
    const { w, h, d } = it;
    const low = h * 0.2;
    const outline = (s: number, cut: number): Flat[] => [
      [0, -d * 0.5 * cut],
      [w * 0.3 * s, -d * 0.3 * cut],
      [w * 0.46 * s, -d * 0.05],
      [w * 0.46 * s, d * 0.3],
      [w * 0.34 * s, d * 0.44 * cut],
      [-w * 0.34 * s, d * 0.44 * cut],
      [-w * 0.46 * s, d * 0.3],
      [-w * 0.46 * s, -d * 0.05],
      [-w * 0.3 * s, -d * 0.3 * cut],
    ];
    it.part(
      'hull',
      {
        shape: 'loft',
        sections: [
          { y: 0, outline: outline(0.4, 0.78) },
          { y: low * 0.4, outline: outline(0.8, 0.9) },
          { y: low, outline: outline(1, 1) },
        ],
      },
      'main',
    );
    it.part(
      'deck',
      at(
        {
          shape: 'loft',
          sections: [
            { y: 0, outline: outline(0.9, 0.95) },
            { y: h * 0.012, outline: outline(0.9, 0.95) },
          ],
        },
        0,
        low,
      ),
      'deck',
      { parent: 'hull' },
    );
    it.part(
      'rail',
      group(
        mirror(at(box(w * 0.05, h * 0.035, d * 0.36), w * 0.44, low + h * 0.02, -d * 0.12)),
        at(box(w * 0.68, h * 0.035, d * 0.03), 0, low + h * 0.02, -d * 0.43),
      ),
      'trim',
      { parent: 'hull' },
    );
    it.part('cabin', at(box(w * 0.62, h * 0.11, d * 0.22, it.bevel(0.06)), 0, low + h * 0.055, -d * 0.28), 'main', { parent: 'deck' });
    it.part('cabin_roof', at(box(w * 0.7, h * 0.02, d * 0.25, 0.03), 0, low + h * 0.115, -d * 0.28), 'trim', { parent: 'cabin' });
    it.part('mast', at(cylinder(w * 0.045, h * 0.79, { top: w * 0.025, sides: 9 }), 0, low + h * 0.39, d * 0.02), 'trim', { parent: 'deck' });
    it.part(
      'bowsprit',
      tube(
        [
          [0, low, d * 0.36],
          [0, low + h * 0.06, d * 0.56],
        ],
        [w * 0.04, w * 0.02],
        7,
      ),
      'trim',
      { parent: 'hull' },
    );
    if (it.has('sails')) {
      it.part(
        'yards',
        group(
          at(along.x(cylinder(w * 0.025, w * 1.0, { sides: 7 })), 0, h * 0.84, d * 0.025),
          at(along.x(cylinder(w * 0.028, w * 1.24, { sides: 7 })), 0, h * 0.4, d * 0.025),
        ),
        'trim',
        { parent: 'mast' },
      );
      const belly: Flat[] = Array.from({ length: 7 }, (_, i) => [Math.sin((i / 6) * Math.PI) * d * 0.07, h * 0.41 + (i / 6) * h * 0.42]);
      it.part(
        'main_sail',
        at(turned(extrude([...belly, ...belly.toReversed().map(([x, y]): Flat => [x - d * 0.008, y])], w * 1.08), 0, -90), 0, 0, d * 0.035),
        'sail',
        { parent: 'yards', ghost: true },
      );
      it.part(
        'jib',
        at(
          turned(
            extrude(
              [
                [0, 0],
                [d * 0.42, h * 0.02],
                [0, h * 0.52],
              ],
              w * 0.02,
            ),
            0,
            -90,
          ),
          0,
          low + h * 0.07,
          d * 0.08,
        ),
        'sail',
        { parent: 'mast', ghost: true },
      );
    }
    if (it.has('flag'))
      it.part(
        'flag',
        at(
          extrude(
            [
              [0, 0],
              [w * 0.3, -h * 0.03],
              [0, -h * 0.07],
            ],
            w * 0.02,
          ),
          0,
          h * 0.99,
          d * 0.02,
          [0, 120, 0],
        ),
        'flag',
        { parent: 'mast', ghost: true },
      );
    it.anchor('top', 0, low + h * 0.01, d * 0.16, w * 0.6);
  },
});
