import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, ball, box, cone, cylinder, extrude, group, mirror, ring, torus, tube } from '../solids.ts';

export default archetype({
  name: 'tent',
  words: ['camping tent', 'teepee', 'tipi', 'wigwam', 'circus tent', 'big top', 'canvas tent', 'pup tent'],
  serves: ['tent#1', 'shelter#artifact', 'wigwam', 'marquee#artifact'],
  kind: 'structure',
  size: [2.8, 2, 3],
  massKg: 40,
  interaction: { open: true },
  roles: {
    main: mat('canvas', '#d9783a'),
    dark: mat('canvas', '#4a2f22'),
    pole: mat('oak', '#8a5f38'),
    rope: mat('rope', '#e8d9b4'),
    trim: mat('canvas', '#f4e5c2'),
  },
  tint: ['main', 'trim'],
  build(it) {
    if (it.says('teepee', 'tipi', 'wigwam', 'indian')) return teepee(it);
    if (it.says('circus', 'top')) return bigTop(it);
    const { w, h, d } = it;
    const a = w * 0.4;
    it.part('ground_sheet', at(box(a * 2.1, h * 0.03, d * 0.86), 0, h * 0.015), 'dark');
    it.part(
      'canvas',
      at(
        extrude(
          [
            [-a, 0],
            [a, 0],
            [a * 0.94, h * 0.12],
            [0, h * 0.94],
            [-a * 0.94, h * 0.12],
          ],
          d * 0.82,
        ),
        0,
        h * 0.01,
      ),
      'main',
      { parent: 'ground_sheet' },
    );
    it.part(
      'inside',
      at(
        extrude(
          [
            [-a * 0.52, 0],
            [a * 0.52, 0],
            [0, h * 0.74],
          ],
          d * 0.84,
        ),
        0,
        h * 0.02,
      ),
      'dark',
      { parent: 'canvas' },
    );
    const front = d * 0.415;
    for (const s of [-1, 1] as const)
      it.part(
        s < 0 ? 'left_flap' : 'right_flap',
        at(
          extrude(
            [
              [s * a * 0.66, 0],
              [s * a * 0.2, 0],
              [s * a * 0.4, h * 0.3],
              [0, h * 0.82],
              [s * a * 0.06, h * 0.82],
            ],
            d * 0.025,
          ),
          0,
          h * 0.02,
          front + d * 0.012,
        ),
        'trim',
        { parent: 'canvas', joint: hinge(s * a * 0.5, h * 0.3, front, [0, 1, 0], s < 0 ? -90 : 0, s < 0 ? 0 : 90) },
      );
    it.part(
      'ridge',
      at(
        tube(
          [
            [0, 0, -d * 0.44],
            [0, 0, d * 0.44],
          ],
          h * 0.025,
          7,
        ),
        0,
        h * 0.945,
      ),
      'pole',
      { parent: 'canvas' },
    );
    it.part('poles', mirror(at(cylinder(h * 0.025, h, { sides: 7 }), 0, h * 0.5, d * 0.428), 'z'), 'pole', { parent: 'ridge' });
    it.part(
      'guy_ropes',
      mirror(
        mirror(
          tube(
            [
              [a * 0.5, h * 0.5, d * 0.36],
              [w * 0.484, h * 0.04, d * 0.437],
            ],
            h * 0.01,
            5,
          ),
        ),
        'z',
      ),
      'rope',
      { parent: 'canvas', ghost: true },
    );
    it.part('pegs', mirror(mirror(at(cylinder(h * 0.018, h * 0.1, { sides: 6 }), w * 0.484, h * 0.045, d * 0.437, [0, 0, -18])), 'z'), 'pole', {
      parent: 'guy_ropes',
    });
    it.detail('pole_tips', mirror(at(ball(h * 0.035, h * 0.035, h * 0.035, 7), 0, h * 0.985, d * 0.428), 'z'), 'trim', { parent: 'poles' });
  },
});

type It = Parameters<Parameters<typeof archetype>[0]['build']>[0];

function teepee(it: It): void {
  const { w, h } = it;
  const r = w * 0.46;
  const lean = (Math.atan2(r * 0.92, h * 0.88) * 180) / Math.PI;
  it.part('canvas', at(cylinder(r, h * 0.88, { top: r * 0.08, sides: 12, bevel: 0 }), 0, h * 0.44), 'trim');
  it.part(
    'bands',
    group(
      at(cylinder(r * 0.955, h * 0.07, { top: r * 0.882, sides: 12, bevel: 0 }), 0, h * 0.085),
      at(cylinder(r * 0.44, h * 0.06, { top: r * 0.378, sides: 12, bevel: 0 }), 0, h * 0.57),
    ),
    'main',
    { parent: 'canvas' },
  );
  it.part(
    'poles',
    ring(
      tube(
        [
          [r * 0.1, h * 0.74, 0],
          [-r * 0.2, h, 0],
        ],
        h * 0.014,
        5,
      ),
      7,
    ),
    'pole',
    { parent: 'canvas' },
  );
  it.part(
    'doorway',
    at(
      extrude(
        [
          [-r * 0.3, 0],
          [r * 0.3, 0],
          [0, h * 0.5],
        ],
        h * 0.03,
      ),
      0,
      h * 0.01,
      r * 0.975,
      [-lean, 0, 0],
    ),
    'dark',
    { parent: 'canvas' },
  );
  for (const s of [-1, 1] as const)
    it.part(
      s < 0 ? 'left_flap' : 'right_flap',
      at(
        extrude(
          [
            [s * r * 0.42, 0],
            [s * r * 0.2, 0],
            [0, h * 0.5],
            [s * r * 0.08, h * 0.52],
          ],
          h * 0.02,
        ),
        0,
        h * 0.01,
        r * 1.0,
        [-lean, 0, 0],
      ),
      'main',
      { parent: 'doorway', joint: hinge(s * r * 0.36, h * 0.2, r * 0.86, [0, 1, 0], s < 0 ? -90 : 0, s < 0 ? 0 : 90) },
    );
}

function bigTop(it: It): void {
  const { w, h } = it;
  const r = w * 0.48;
  const wedge = (y0: number, y1: number, r0: number, r1: number, role: string, name: string, parent?: string): void => {
    it.part(name, at(cylinder(r0, y1 - y0, { top: r1, sides: 16, bevel: 0 }), 0, (y0 + y1) / 2), role, parent ? { parent } : {});
  };
  wedge(0, h * 0.36, r * 0.9, r * 0.9, 'trim', 'wall');
  it.part('wall_stripes', at(ring(at(box(r * 0.2, h * 0.355, r * 0.05), 0, 0, r * 0.88), 8), 0, h * 0.18), 'main', { parent: 'wall' });
  wedge(h * 0.34, h * 0.86, r, r * 0.06, 'main', 'roof', 'wall');
  const stripe = extrude(
    [
      [-r * 0.19, 0],
      [r * 0.19, 0],
      [r * 0.012, Math.hypot(h * 0.52, r * 0.94)],
      [-r * 0.012, Math.hypot(h * 0.52, r * 0.94)],
    ],
    r * 0.025,
  );
  it.part('stripes', ring(at(stripe, 0, h * 0.34, r * 0.985, [(-Math.atan2(r * 0.94, h * 0.52) * 180) / Math.PI, 0, 0]), 8), 'trim', { parent: 'roof' });
  it.part('fringe', at(torus(r * 0.97, r * 0.03, 360, 16), 0, h * 0.345), 'trim', { parent: 'roof' });
  it.part(
    'doorway',
    at(
      extrude(
        [
          [-r * 0.24, 0],
          [r * 0.24, 0],
          [0, h * 0.3],
        ],
        r * 0.06,
      ),
      0,
      h * 0.005,
      r * 0.9,
    ),
    'dark',
    { parent: 'wall' },
  );
  it.part('mast', at(cylinder(r * 0.025, h * 0.2, { sides: 6 }), 0, h * 0.9), 'pole', { parent: 'roof' });
  it.part(
    'pennant',
    at(
      extrude(
        [
          [0, 0],
          [r * 0.3, -h * 0.04],
          [0, -h * 0.08],
        ],
        r * 0.02,
      ),
      0,
      h * 0.995,
    ),
    'main',
    { parent: 'mast', ghost: true },
  );
  it.detail('mast_tip', at(cone(r * 0.04, h * 0.03, 6), 0, h * 0.99), 'pole', { parent: 'mast' });
}
