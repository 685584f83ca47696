import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, box, cone, cylinder, group, ring, row, text, torus, tube, mirror } from '../solids.ts';

export default archetype({
  name: 'water_tower',
  words: ['water tank', 'rooftop water tank', 'cistern'],
  serves: ['water_tower'],
  kind: 'structure',
  size: [4, 8.4, 4],
  massKg: 60_000,
  roles: {
    main: mat('plank', '#b98650'),
    roof: mat('painted_metal', '#4d6470'),
    metal: mat('iron', '#4b4f52'),
    leg: mat('oak', '#6d4a2e'),
    letters: mat('paper', '#fbf4e6'),
  },
  tint: ['main', 'roof'],
  build(it) {
    const { w, h } = it;
    const deck = h * 0.5;
    const r = w * 0.38;
    const foot = w * 0.45;
    const top = w * 0.27;
    const corner = (sx: number, sz: number, t: number): Vec3 => [sx * (foot + (top - foot) * t), deck * t, sz * (foot + (top - foot) * t)];
    const signs: [number, number][] = [
      [1, 1],
      [-1, 1],
      [-1, -1],
      [1, -1],
    ];
    it.part(
      'legs',
      group(
        ...signs.map(([x, z]) => tube([corner(x, z, 0.002), corner(x, z, 1)], w * 0.035, 7)),
        ...signs.map(([x, z]) => at(box(w * 0.12, h * 0.02, w * 0.12), x * foot * 0.985, h * 0.01, z * foot * 0.985)),
      ),
      'leg',
    );
    const next = (i: number): [number, number] => signs[(i + 1) % 4] ?? [1, 1];
    it.part(
      'braces',
      group(
        ...signs.flatMap(([x, z], i) => [
          tube([corner(x, z, 0.1), corner(...next(i), 0.52)], w * 0.014, 5),
          tube([corner(...next(i), 0.1), corner(x, z, 0.52)], w * 0.014, 5),
          tube([corner(x, z, 0.54), corner(...next(i), 0.54)], w * 0.02, 6),
          tube([corner(x, z, 0.56), corner(...next(i), 0.96)], w * 0.014, 5),
          tube([corner(...next(i), 0.56), corner(x, z, 0.96)], w * 0.014, 5),
        ]),
      ),
      'metal',
      { parent: 'legs' },
    );
    it.part('deck', at(cylinder(r * 1.2, h * 0.025, { sides: 16 }), 0, deck), 'leg', { parent: 'legs' });
    it.part('tank', at(cylinder(r, h * 0.32, { top: r * 0.96, sides: it.sides(20) }), 0, deck + h * 0.17), 'main', { parent: 'deck' });
    it.part('hoops', group(...[0.06, 0.17, 0.28].map((t) => at(torus(r * (1.002 - t * 0.1), w * 0.012, 360, 20), 0, deck + h * t))), 'metal', {
      parent: 'tank',
    });
    it.part('roof', at(cone(r * 1.12, h * 0.17, it.sides(16)), 0, deck + h * 0.41), 'roof', { parent: 'tank' });
    it.part('pipe', at(cylinder(w * 0.045, deck, { sides: 9 }), 0, deck / 2 + 0.005), 'metal', { parent: 'deck' });
    it.part(
      'railing',
      group(
        at(ring(at(cylinder(w * 0.009, h * 0.05, { sides: 5 }), r * 1.16, 0), 14), 0, deck + h * 0.033),
        at(torus(r * 1.16, w * 0.01, 360, 18), 0, deck + h * 0.058),
      ),
      'metal',
      { parent: 'deck' },
    );
    it.part(
      'ladder',
      at(
        group(
          mirror(at(box(w * 0.014, deck * 1.0, w * 0.014), w * 0.05, 0)),
          at(row(box(w * 0.1, h * 0.006, w * 0.012), 12, [0, deck * 0.08, 0]), 0, -deck * 0.44),
        ),
        0,
        deck * 0.5,
        w * 0.4,
      ),
      'metal',
      { parent: 'deck' },
    );
    if (it.text)
      it.part(
        'letters',
        at(text(it.text.slice(0, 8).toUpperCase(), Math.min(h * 0.09, (w * 0.6) / (it.text.length * 0.86)), w * 0.12), 0, deck + h * 0.17, r * 0.96),
        'letters',
        { parent: 'tank' },
      );
    it.detail('finial', at(cylinder(w * 0.02, h * 0.03, { sides: 6 }), 0, h * 0.99), 'metal', { parent: 'roof' });
  },
});
