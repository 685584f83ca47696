import { archetype, mat } from '../archetype.ts';
import { hinge, wheelJoint } from '../make.ts';
import { along, at, box, cylinder, group, lathe, loft, mirror, ring, torus, tube } from '../solids.ts';
import { rect } from '../../shared-parts/building.ts';

export default archetype({
  name: 'trash_can',
  words: [
    'garbage can',
    'trashcan',
    'dustbin',
    'wastebasket',
    'rubbish bin',
    'waste bin',
    'litter bin',
    'garbage bin',
    'trash bin',
    'recycling bin',
    'recycle bin',
    'dumpster',
    'wheelie bin',
    'bin',
  ],
  serves: ['ashcan', 'wastepaper_basket', 'dumpster'],
  kind: 'prop',
  size: [0.62, 0.95, 0.62],
  massKg: 9,
  interaction: { pushable: true, open: true },
  roles: { main: mat('steel', '#9aa4aa'), lid: mat('steel', '#7d878e'), dark: mat('rubber', '#2c2f33'), bag: mat('plastic', '#2d3236') },
  tint: ['main', 'lid'],
  build(it) {
    const { w, h } = it;
    if (it.says('recycling', 'recycle', 'wheelie', 'dumpster')) return wheelie(it);
    const r = w * 0.44;
    it.part(
      'can',
      lathe(
        [
          [0, 0],
          [r * 0.82, 0],
          [r * 0.84, h * 0.03],
          [r * 0.98, h * 0.8],
          [r * 1.03, h * 0.81],
          [r * 1.03, h * 0.84],
          [r * 0.92, h * 0.84],
          [r * 0.9, h * 0.7],
          [0, h * 0.68],
        ],
        it.sides(18),
      ),
      'main',
    );
    it.part('ribs', ring(at(box(w * 0.02, h * 0.66, w * 0.045), r * 0.915, h * 0.42, 0, [0, 0, -5.4]), 12), 'main', { parent: 'can' });
    it.part('hoops', group(at(torus(r * 0.86, w * 0.016, 360, 18), 0, h * 0.1), at(torus(r * 0.975, w * 0.016, 360, 18), 0, h * 0.74)), 'lid', {
      parent: 'can',
    });
    it.part(
      'handles',
      mirror(
        tube(
          [
            [r * 0.9, h * 0.64, -w * 0.1],
            [r * 1.12, h * 0.62, -w * 0.08],
            [r * 1.12, h * 0.62, w * 0.08],
            [r * 0.9, h * 0.64, w * 0.1],
          ],
          w * 0.02,
          6,
        ),
      ),
      'lid',
      { parent: 'can' },
    );
    const tilt = it.says('open') ? -65 : it.random.between(-3, 3);
    it.part(
      'lid',
      at(
        at(
          lathe(
            [
              [0, 0],
              [r * 1.1, 0],
              [r * 1.12, h * 0.03],
              [r * 0.8, h * 0.075],
              [r * 0.3, h * 0.1],
              [0, h * 0.1],
            ],
            it.sides(18),
          ),
          0,
          0,
          r,
        ),
        0,
        h * 0.825,
        -r,
        [tilt, 0, 0],
      ),
      'lid',
      { parent: 'can', joint: hinge(0, h * 0.83, -r, [1, 0, 0], -110, 0) },
    );
    it.part(
      'lid_handle',
      at(
        at(
          tube(
            [
              [-w * 0.1, h * 0.08, 0],
              [-w * 0.09, h * 0.13, 0],
              [w * 0.09, h * 0.13, 0],
              [w * 0.1, h * 0.08, 0],
            ],
            w * 0.02,
            6,
          ),
          0,
          0,
          r,
        ),
        0,
        h * 0.825,
        -r,
        [tilt, 0, 0],
      ),
      'main',
      { parent: 'lid' },
    );
  },
});

function wheelie(it: Parameters<Parameters<typeof archetype>[0]['build']>[0]): void {
  const { w, h, d } = it;
  const paint = it.says('recycling', 'recycle') ? mat('plastic', '#2f78c4') : mat('plastic', '#3d8a4a');
  const main = it.mat('main').set === 'steel' ? paint : it.mat('main');
  it.part(
    'bin',
    loft([
      { y: h * 0.04, outline: rect(w * 0.68, d * 0.6) },
      { y: h * 0.86, outline: rect(w * 0.88, d * 0.82) },
    ]),
    main,
  );
  it.part('rim', at(box(w * 0.96, h * 0.05, d * 0.9, 0.01), 0, h * 0.86), main, { parent: 'bin' });
  const tilt = it.says('open') ? -70 : -2;
  it.part('lid', at(at(box(w * 0.98, h * 0.05, d * 0.94, 0.02), 0, 0, d * 0.46), 0, h * 0.9, -d * 0.46, [tilt, 0, 0]), main, {
    parent: 'rim',
    joint: hinge(0, h * 0.9, -d * 0.46, [1, 0, 0], -110, 0),
  });
  it.part('handle', at(along.x(cylinder(w * 0.035, w * 0.8, { sides: 8 })), 0, h * 0.86, -d * 0.48), 'dark', { parent: 'rim' });
  it.part('axle', at(along.x(cylinder(w * 0.03, w * 0.9, { sides: 7 })), 0, h * 0.1, -d * 0.3), 'dark', { parent: 'bin' });
  for (const s of [-1, 1] as const)
    it.part(
      s < 0 ? 'left_wheel' : 'right_wheel',
      at(along.x(cylinder(h * 0.1, w * 0.09, { sides: 14, bevel: 0.01 })), s * w * 0.44, h * 0.1, -d * 0.3),
      'dark',
      { parent: 'axle', joint: wheelJoint(s * w * 0.44, h * 0.1, -d * 0.3) },
    );
  it.part('foot', at(box(w * 0.6, h * 0.06, d * 0.16), 0, h * 0.03, d * 0.2), main, { parent: 'bin' });
  it.detail(
    'arrows',
    at(group(...[0, 120, 240].map((a) => at(at(box(w * 0.2, w * 0.05, d * 0.03), 0, w * 0.1), 0, 0, 0, [0, 0, a]))), 0, h * 0.5, d * 0.368, [5, 0, 0]),
    mat('paper', '#f6f2e6'),
    { parent: 'bin' },
  );
}
