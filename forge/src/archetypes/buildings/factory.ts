import { windowsIn } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, ball, box, cylinder, extrude, group, row, tube } from '../solids.ts';

export default archetype({
  name: 'factory',
  words: ['power plant', 'refinery', 'steel mill', 'plant building', 'brewery', 'sawmill'],
  serves: ['factory#1', 'industrial_plant'],
  kind: 'structure',
  size: [9, 7.5, 7],
  massKg: 500_000,
  interaction: { open: true },
  roles: {
    main: mat('brick', '#a85a44'),
    roof: mat('steel', '#5c666e'),
    stone: mat('concrete', '#a5a19a'),
    frame: mat('concrete', '#d8d2c6'),
    glass: mat('glass', '#9fd3df'),
    metal: mat('steel', '#8b949c'),
    band: mat('painted_metal', '#d9473b'),
    smoke: mat('cotton', '#d9dde0'),
  },
  tint: ['main', 'roof'],
  keep: ['glass', 'smoke'],
  options: { smoke: ['smoke', 'smoking'] },
  build(it) {
    const { w, h, d } = it;
    const [bw, bd, wall] = [w * 0.72, d * 0.84, h * 0.36];
    const x = w * 0.1;
    it.part('yard', at(box(w * 0.98, h * 0.03, d * 0.96), 0, h * 0.015), 'stone');
    it.part('hall', at(box(bw, wall, bd), x, h * 0.03 + wall / 2), 'main', { parent: 'yard' });
    const saw = bw / 3;
    it.part(
      'saw_roof',
      at(
        row(
          extrude(
            [
              [-saw / 2, 0],
              [saw / 2, 0],
              [-saw / 2, h * 0.17],
            ],
            bd * 1.02,
          ),
          3,
          [saw, 0, 0],
        ),
        x - saw,
        h * 0.02 + wall,
      ),
      'roof',
      { parent: 'hall' },
    );
    it.part('skylights', at(row(box(w * 0.012, h * 0.1, bd * 0.86), 3, [saw, 0, 0]), x - saw * 1.5 - w * 0.002, h * 0.095 + wall), 'glass', {
      parent: 'saw_roof',
    });
    for (const [i, [cx, tall]] of (
      [
        [-w * 0.4, 0.88],
        [-w * 0.26, 0.74],
      ] as const
    ).entries()) {
      const name = i === 0 ? 'tall_chimney' : 'short_chimney';
      it.part(name, at(cylinder(w * 0.07, h * tall, { top: w * 0.045, sides: it.sides(14) }), cx, (h * tall) / 2 + 0.01, -d * 0.2), 'main', { parent: 'yard' });
      it.part(
        `${name}_bands`,
        group(
          ...[0.93, 0.8].map((t) =>
            at(
              cylinder(w * (0.0715 - 0.025 * (t - 0.035)), h * 0.055, { top: w * (0.0715 - 0.025 * (t + 0.035)), sides: it.sides(14) }),
              cx,
              h * tall * t,
              -d * 0.2,
            ),
          ),
        ),
        'frame',
        { parent: name },
      );
      if (it.has('smoke'))
        it.part(
          `${name}_smoke`,
          group(
            at(ball(w * 0.05, w * 0.045, w * 0.05, 9), cx, h * tall + w * 0.03, -d * 0.2),
            at(ball(w * 0.06, w * 0.05, w * 0.06, 9), cx + w * 0.05, h * tall + w * 0.075, -d * 0.2),
            at(ball(w * 0.045, w * 0.04, w * 0.045, 9), cx + w * 0.12, h * tall + w * 0.09, -d * 0.21),
          ),
          'smoke',
          { parent: name, ghost: true },
        );
    }
    it.part('boiler', at(cylinder(w * 0.09, h * 0.3, { sides: 14, bevel: 0.1 }), -w * 0.36, h * 0.18, d * 0.22), 'metal', { parent: 'yard' });
    it.part(
      'pipes',
      group(
        tube(
          [
            [-w * 0.36, h * 0.31, d * 0.22],
            [-w * 0.36, h * 0.38, d * 0.22],
            [-w * 0.2, h * 0.38, d * 0.22],
          ],
          w * 0.022,
          8,
        ),
        tube(
          [
            [-w * 0.34, h * 0.14, d * 0.22],
            [-w * 0.22, h * 0.14, d * 0.22],
          ],
          w * 0.02,
          8,
        ),
      ),
      'band',
      { parent: 'boiler' },
    );
    it.detail('hoops', group(...[0.08, 0.18, 0.28].map((t) => at(cylinder(w * 0.093, h * 0.015, { sides: 14 }), -w * 0.36, h * t, d * 0.22))), 'band', {
      parent: 'boiler',
    });
    it.part('gate_frame', at(box(bw * 0.3, wall * 0.76, d * 0.03), x - bw * 0.28, h * 0.03 + wall * 0.38, bd / 2), 'frame', { parent: 'hall' });
    it.part('gate', at(box(bw * 0.25, wall * 0.68, d * 0.03), x - bw * 0.28, h * 0.032 + wall * 0.34, bd / 2 + d * 0.008), 'metal', {
      parent: 'gate_frame',
      joint: hinge(x - bw * 0.28, h * 0.03 + wall * 0.68, bd / 2, [1, 0, 0], -90, 0),
    });
    it.detail(
      'gate_slats',
      at(row(box(bw * 0.25, h * 0.008, d * 0.02), 6, [0, wall * 0.11, 0]), x - bw * 0.28, h * 0.03 + wall * 0.08, bd / 2 + d * 0.02),
      'roof',
      { parent: 'gate' },
    );
    windowsIn(it, {
      parent: 'hall',
      places: [
        [x + bw * 0.08, h * 0.17, bd / 2, 0],
        [x + bw * 0.34, h * 0.17, bd / 2, 0],
        ...[-0.3, 0, 0.3].map((k) => [x + bw / 2, h * 0.17, bd * k, 90] as const),
      ],
      width: bw * 0.16,
      height: wall * 0.42,
    });
  },
});
