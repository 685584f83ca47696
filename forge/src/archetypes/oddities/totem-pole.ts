import { arched } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cone, cylinder, extrude, type Flat, mirror, row, tube } from '../solids.ts';

export default archetype({
  name: 'totem_pole',
  words: ['totem', 'tiki', 'tiki statue', 'tiki totem', 'moai', 'idol', 'easter island head', 'tribal statue'],
  serves: ['totem_pole', 'totem#artifact'],
  kind: 'structure',
  size: [1.8, 4.4, 0.9],
  massKg: 900,
  roles: {
    main: mat('walnut', '#8a5530'),
    red: mat('painted_metal', '#b8402f'),
    teal: mat('painted_metal', '#2f7f7a'),
    pale: mat('painted_metal', '#efe2c4'),
    dark: mat('painted_metal', '#2c2522'),
  },
  build(it) {
    const { w, h, d } = it;
    const r = d * 0.46;
    it.part('post', at(cylinder(r, h * 0.97, { top: r * 0.9, sides: it.sides(16), bevel: 0.03 }), 0, h * 0.485), 'main');
    const roles = ['red', 'teal', 'red'] as const;
    [0.16, 0.47, 0.78].forEach((k, i) => {
      const name = ['bear', 'frog', 'raven'][i] ?? 'face';
      const y = h * k;
      it.part(
        `${name}_brow`,
        at(
          extrude(
            [
              [-r * 0.9, h * 0.05],
              [-r * 0.5, h * 0.09],
              [0, h * 0.055],
              [r * 0.5, h * 0.09],
              [r * 0.9, h * 0.05],
              [r * 0.5, h * 0.04],
              [0, h * 0.025],
              [-r * 0.5, h * 0.04],
            ],
            r * 0.5,
            0.02,
          ),
          0,
          y,
          r * 0.85,
        ),
        roles[i] ?? 'red',
        { parent: 'post' },
      );
      it.part(`${name}_eyes`, mirror(at(ball(r * 0.26, r * 0.2, r * 0.16, 10), r * 0.4, y + h * 0.022, r * 0.88)), 'pale', { parent: 'post' });
      it.part(`${name}_pupils`, mirror(at(ball(r * 0.12, r * 0.12, r * 0.1, 8), r * 0.4, y + h * 0.022, r * 1.02)), 'dark', { parent: `${name}_eyes` });
      if (i === 2) {
        it.part(
          'beak',
          at(
            tube(
              [
                [0, 0, 0],
                [0, -h * 0.01, r * 0.7],
                [0, -h * 0.05, r * 1.05],
              ],
              [r * 0.32, r * 0.24, r * 0.04],
              8,
            ),
            0,
            y - h * 0.02,
            r * 0.8,
          ),
          'pale',
          { parent: 'post' },
        );
      } else {
        it.part(`${name}_nose`, at(box(r * 0.34, h * 0.05, r * 0.4, 0.03), 0, y - h * 0.015, r * 0.95), 'main', { parent: 'post' });
        it.part(`${name}_mouth`, at(box(r * 1.3, h * 0.05, r * 0.4, 0.04), 0, y - h * 0.075, r * 0.8), i === 0 ? 'dark' : 'red', { parent: 'post' });
        it.part(`${name}_teeth`, at(row(box(r * 0.22, h * 0.024, r * 0.4), 4, [r * 0.3, 0, 0]), -r * 0.45, y - h * 0.064, r * 0.84), 'pale', {
          parent: `${name}_mouth`,
        });
        it.part(
          `${name}_ears`,
          mirror(
            at(
              extrude(
                i === 0
                  ? arched(r * 0.5, r * 0.55, 6)
                  : [
                      [-r * 0.2, 0],
                      [r * 0.5, r * 0.2],
                      [-r * 0.2, r * 0.6],
                    ],
                r * 0.3,
                0.02,
              ),
              r * 0.86,
              y + h * 0.06,
              0,
            ),
          ),
          roles[i] ?? 'red',
          { parent: 'post' },
        );
      }
      it.part(`${name}_band`, at(cylinder(r * 1.04, h * 0.025, { sides: it.sides(16) }), 0, y - h * 0.13), i === 1 ? 'red' : 'teal', { parent: 'post' });
    });
    const wing: Flat[] = [
      [0, -h * 0.03],
      [w * 0.36, -h * 0.06],
      [w * 0.3, 0],
      [w * 0.42, 0],
      [w * 0.34, h * 0.06],
      [w * 0.44, h * 0.07],
      [w * 0.3, h * 0.13],
      [0, h * 0.08],
    ];
    it.part('wings', mirror(at(extrude(wing, r * 0.24, 0.02), r * 0.2, h * 0.76, -r * 0.2)), 'teal', { parent: 'post' });
    it.part('cap', at(cone(r * 0.8, h * 0.07, 12), 0, h * 0.975), 'red', { parent: 'post' });
  },
});
