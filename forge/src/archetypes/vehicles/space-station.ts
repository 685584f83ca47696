import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, group, lathe, mirror, ring, row, torus } from '../solids.ts';

export default archetype({
  name: 'space_station',
  words: [
    'iss',
    'international space station',
    'orbital station',
    'death star',
    'space telescope',
    'moon base',
    'space probe',
    'lunar lander',
    'moon lander',
    'lander',
  ],
  serves: ['space_station', 'space_laboratory', 'space_probe', 'lander#artifact'],
  kind: 'prop',
  size: [9, 3.2, 5],
  massKg: 40_000,
  body: 'fixed',
  roles: {
    main: mat('painted_metal', '#eceae4'),
    panel: mat('glass', '#2a4a94'),
    gold: mat('gold', '#d9a648'),
    steel: mat('steel', '#9aa1a8'),
    window: mat('glow', '#ffe9a8', { glow: 0.7 }),
    dark: mat('iron', '#42464c'),
  },
  keep: ['window'],
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.56;
    it.part('hub', at(along.z(cylinder(h * 0.17, d * 0.5, { sides: 16, bevel: 0.05 })), 0, y), 'main');
    it.part('rings', group(...[-0.2, 0, 0.2].map((k) => at(along.z(cylinder(h * 0.18, d * 0.03, { sides: 16 })), 0, y, d * k))), 'steel', { parent: 'hub' });
    it.part(
      'modules',
      group(
        at(along.x(cylinder(h * 0.14, w * 0.26, { sides: 14, bevel: 0.05 })), 0, y, -d * 0.12),
        at(ball(h * 0.2, h * 0.2, h * 0.2, 16), 0, y, d * 0.28),
        at(cylinder(h * 0.13, h * 0.3, { sides: 12, bevel: 0.04 }), 0, y + h * 0.2, d * 0.06),
      ),
      'main',
      { parent: 'hub' },
    );
    it.part(
      'docking_port',
      group(at(along.z(cylinder(h * 0.1, d * 0.14, { sides: 12 })), 0, y, d * 0.42), at(along.z(torus(h * 0.1, h * 0.025, 360, 14)), 0, y, d * 0.48)),
      'steel',
      { parent: 'modules' },
    );
    it.part(
      'truss',
      group(
        at(box(w * 0.94, h * 0.045, h * 0.045), 0, y + h * 0.05, -d * 0.12),
        at(box(w * 0.94, h * 0.045, h * 0.045), 0, y - h * 0.05, -d * 0.12),
        at(row(box(h * 0.03, h * 0.12, h * 0.03), 18, [w * 0.053, 0, 0]), -w * 0.45, y, -d * 0.12),
      ),
      'steel',
      { parent: 'modules' },
    );
    const wing = group(at(box(w * 0.12, h * 0.02, d * 0.36), 0, 0, d * 0.23), at(box(w * 0.12, h * 0.02, d * 0.36), 0, 0, -d * 0.23));
    it.part('solar_panels', at(group(...[-0.42, -0.27, 0.27, 0.42].map((x) => at(wing, w * x, y, 0, [28, 0, 0]))), 0, 0, -d * 0.12), 'panel', {
      parent: 'truss',
    });
    const bars = group(
      ...[0.05, 0.14, 0.23, 0.32, 0.41].flatMap((k) => [1, -1].map((s) => at(box(w * 0.124, h * 0.03, 0.04), 0, 0, s * d * k))),
      box(0.05, h * 0.03, d * 0.8),
    );
    it.part('panel_frames', at(group(...[-0.42, -0.27, 0.27, 0.42].map((x) => at(bars, w * x, y, 0, [28, 0, 0]))), 0, 0, -d * 0.12), 'gold', {
      parent: 'solar_panels',
    });
    it.part(
      'antenna',
      group(
        at(cylinder(0.03, h * 0.2, { sides: 6 }), 0, y + h * 0.4, d * 0.06),
        at(
          lathe(
            [
              [0, 0],
              [h * 0.12, h * 0.06],
              [h * 0.125, h * 0.075],
              [0, h * 0.03],
            ],
            14,
          ),
          0,
          y + h * 0.42,
          d * 0.06,
          [20, 0, 20],
        ),
      ),
      'steel',
      { parent: 'modules' },
    );
    it.detail(
      'windows',
      group(
        ...[-0.14, -0.04, 0.06, 0.14].map((k) => mirror(at(box(0.06, h * 0.06, d * 0.03), h * 0.165, y + h * 0.03, d * k))),
        at(ring(at(box(h * 0.05, h * 0.06, 0.04), 0, 0, h * 0.195), 8), 0, y, d * 0.28),
      ),
      'window',
      { parent: 'hub', ghost: true },
    );
    it.part(
      'stand',
      group(at(cylinder(h * 0.04, y, { sides: 8 }), 0, y * 0.5), at(cylinder(h * 0.4, h * 0.06, { sides: 18, bevel: 0.03 }), 0, h * 0.03)),
      'dark',
      { parent: 'hub' },
    );
  },
});
