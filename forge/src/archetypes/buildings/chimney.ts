import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, group, lathe } from '../solids.ts';

export default archetype({
  name: 'chimney',
  words: ['smokestack', 'smoke stack', 'brick chimney', 'chimney stack', 'stack of a factory'],
  serves: ['chimney#1', 'smokestack'],
  kind: 'structure',
  size: [1.3, 3.4, 1.3],
  massKg: 4000,
  roles: {
    main: mat('brick', '#a9543c'),
    cap: mat('concrete', '#b9b2a6'),
    pot: mat('clay', '#c46f45'),
    dark: mat('stone', '#2a2523'),
    smoke: mat('wool', '#d9dadc'),
  },
  options: { smoke: ['smoke', 'smoking'] },
  build(it) {
    const { w, h, d } = it;
    it.part('stack', at(box(w * 0.78, h * 0.78, d * 0.78, 0.02), 0, h * 0.39), 'main');
    it.part('foot', at(box(w * 0.98, h * 0.1, d * 0.98, 0.03), 0, h * 0.05), 'cap', { parent: 'stack' });
    it.part('corbels', group(...[0.7, 0.735, 0.77].map((k, i) => at(box(w * (0.84 + i * 0.06), h * 0.037, d * (0.84 + i * 0.06)), 0, h * k))), 'main', {
      parent: 'stack',
    });
    it.part('cap', at(box(w, h * 0.05, d, 0.03), 0, h * 0.81), 'cap', { parent: 'corbels' });
    for (const [name, x] of [
      ['left_pot', w * 0.22],
      ['right_pot', -w * 0.22],
    ] as const) {
      it.part(
        name,
        at(
          lathe(
            [
              [0, 0],
              [w * 0.16, 0],
              [w * 0.13, h * 0.08],
              [w * 0.13, h * 0.13],
              [w * 0.17, h * 0.14],
              [w * 0.17, h * 0.16],
              [0, h * 0.16],
            ],
            it.sides(14),
          ),
          x,
          h * 0.83,
        ),
        'pot',
        { parent: 'cap' },
      );
      it.detail(`${name}_mouth`, at(cylinder(w * 0.11, h * 0.01, { sides: 12 }), x, h * 0.99), 'dark', { parent: name });
    }
    if (it.has('smoke', false))
      it.part(
        'smoke',
        group(
          at(ball(w * 0.16, w * 0.14, w * 0.16, 9), w * 0.22, h * 1.04),
          at(ball(w * 0.22, w * 0.18, w * 0.2, 9), w * 0.3, h * 1.11),
          at(ball(w * 0.28, w * 0.22, w * 0.26, 9), w * 0.42, h * 1.2),
        ),
        'smoke',
        { parent: 'left_pot', ghost: true },
      );
  },
});
