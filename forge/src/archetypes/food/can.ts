import { archetype, mat } from '../archetype.ts';
import { at, cylinder, extrude, type Flat, group, lathe, roundRect, scaled, subtract, text, torus } from '../solids.ts';

export default archetype({
  name: 'can',
  words: [
    'soda can',
    'can of soda',
    'tin can',
    'beer can',
    'soup can',
    'can of soup',
    'can of beans',
    'spray can',
    'spray paint',
    'paint can',
    'bucket of paint',
    'soft drink',
    'energy drink',
    'tin',
    'cola',
    'coca cola',
    'paint',
  ],
  serves: ['can#1', 'can#artifact', 'beer_can', 'soft_drink', 'paint#1'],
  kind: 'prop',
  size: [0.07, 0.125, 0.07],
  massKg: 0.35,
  roles: { main: mat('painted_metal', '#d3242e'), metal: mat('chrome', '#cfd4d8'), stripe: mat('painted_metal', '#f6f4ee'), dark: mat('iron', '#3a3d42') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const food = it.says('soup', 'beans', 'tin', 'paint') && !it.says('soda', 'spray');
    const wall: Flat[] = food
      ? [
          [0, 0],
          [r * 0.98, 0],
          [r * 0.98, h],
          [0, h],
        ]
      : [
          [0, 0],
          [r * 0.76, 0],
          [r * 0.98, h * 0.07],
          [r, h * 0.1],
          [r, h * 0.84],
          [r * 0.8, h * 0.94],
          [0, h * 0.94],
        ];
    it.part('body', lathe(wall, it.sides(24)), 'main');
    it.part(
      'ends',
      food
        ? group(...[0.02, 0.98].map((k) => at(torus(r * 0.96, r * 0.06, 360, 24), 0, h * k)), at(cylinder(r * 0.92, h * 0.02, { sides: 24 }), 0, h * 0.985))
        : group(
            at(torus(r * 0.79, r * 0.06, 360, 22), 0, h * 0.955),
            at(cylinder(r * 0.78, h * 0.02, { sides: 22 }), 0, h * 0.945),
            at(torus(r * 0.74, r * 0.05, 360, 22), 0, h * 0.02),
          ),
      'metal',
      { parent: 'body' },
    );
    if (it.says('spray')) {
      it.part(
        'dome',
        at(
          lathe(
            [
              [0, 0],
              [r * 0.8, 0],
              [r * 0.5, h * 0.09],
              [0, h * 0.1],
            ],
            18,
          ),
          0,
          h * 0.95,
        ),
        'metal',
        { parent: 'ends' },
      );
      it.part('nozzle', at(cylinder(r * 0.26, h * 0.1, { sides: 12 }), 0, h * 1.08), 'stripe', { parent: 'dome' });
    } else if (!food) {
      it.part(
        'tab',
        at(
          subtract(extrude(roundRect(r * 0.5, r * 0.9, r * 0.24, 4), h * 0.012), at(extrude(roundRect(r * 0.22, r * 0.3, r * 0.1, 3), h), 0, -r * 0.2)),
          0,
          h * 0.967,
          r * 0.06,
          [90, 0, 0],
        ),
        'metal',
        { parent: 'ends' },
      );
      it.detail('mouth', at(scaled(cylinder(r * 0.24, h * 0.006, { sides: 14 }), 1, 1, 1.2), 0, h * 0.957, r * 0.42), 'dark', { parent: 'ends' });
    }
    const words = (it.text ?? (it.says('beer') ? 'BEER' : it.says('soup') ? 'SOUP' : it.says('beans') ? 'BEANS' : it.says('paint') ? 'PAINT' : 'COLA'))
      .toUpperCase()
      .slice(0, 5);
    it.part('label', at(cylinder(r * 1.008, h * 0.26, { sides: it.sides(24) }), 0, h * 0.46), 'stripe', { parent: 'body' });
    it.detail(
      'letters',
      group(
        ...Array.from(words, (letter, i) => {
          const a = (i - (words.length - 1) / 2) * 0.42;
          return at(text(letter, h * 0.15, r * 0.06), Math.sin(a) * r * 1.01, h * 0.46, Math.cos(a) * r * 1.01, [0, (a * 180) / Math.PI, 0]);
        }),
      ),
      'main',
      { parent: 'label' },
    );
  },
});
