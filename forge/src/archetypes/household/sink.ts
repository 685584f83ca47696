import { archetype, mat } from '../archetype.ts';
import { at, curve, cylinder, extrude, type Flat, group, lathe, loft, mirror, roundRect, subtract, tube, turned } from '../solids.ts';

export default archetype({
  name: 'sink',
  words: ['washbasin', 'wash basin', 'basin', 'kitchen sink', 'bathroom sink', 'pedestal sink'],
  serves: ['sink#1', 'washbasin#artifact', 'basin#artifact'],
  kind: 'prop',
  size: [0.62, 1.0, 0.5],
  massKg: 24,
  body: 'fixed',
  roles: {
    main: mat('porcelain', '#f3f1e9'),
    trim: mat('chrome', '#cdd2d8'),
    water: mat('water', '#7cc8de'),
    hot: mat('plastic', '#d8443a'),
    cold: mat('plastic', '#3f7fd0'),
  },
  tint: ['main'],
  keep: ['water', 'hot', 'cold'],
  build(it) {
    const { w, h, d } = it;
    const top = h * 0.84;
    const rim = (s: number, y: number): { y: number; outline: Flat[] } => ({ y, outline: roundRect(w * s, d * s, d * 0.3 * s, 5) });
    it.part(
      'basin',
      subtract(
        loft([rim(0.5, h * 0.62), rim(0.86, h * 0.72), rim(1, h * 0.79), rim(1, top)]),
        loft(
          [rim(0.36, h * 0.68), rim(0.62, h * 0.74), rim(0.74, h * 0.9)].map(({ y, outline }) => ({
            y,
            outline: outline.map(([x, z]): Flat => [x, z + d * 0.06]),
          })),
        ),
      ),
      'main',
    );
    it.part(
      'pedestal',
      at(
        lathe(
          [
            [0, 0],
            [w * 0.24, 0],
            [w * 0.22, h * 0.05],
            [w * 0.13, h * 0.16],
            [w * 0.12, h * 0.46],
            [w * 0.22, h * 0.65],
            [0, h * 0.65],
          ],
          16,
        ),
        0,
        0,
      ),
      'main',
      { parent: 'basin' },
    );
    it.part('water', at(turned(extrude(roundRect(w * 0.62, d * 0.62, d * 0.2, 4), h * 0.012), 90), 0, h * 0.77, d * 0.06), 'water', { parent: 'basin' });
    it.part(
      'tap',
      tube(
        curve(
          [
            [0, top - h * 0.02, -d * 0.36],
            [0, h * 0.95, -d * 0.36],
            [0, h * 0.98, -d * 0.26],
            [0, h * 0.96, -d * 0.14],
            [0, h * 0.92, -d * 0.12],
          ],
          3,
        ),
        h * 0.022,
        9,
      ),
      'trim',
      { parent: 'basin' },
    );
    it.part(
      'tap_knobs',
      mirror(
        group(
          at(cylinder(h * 0.022, h * 0.05, { sides: 9 }), w * 0.24, top + h * 0.02, -d * 0.36),
          at(cylinder(h * 0.036, h * 0.03, { sides: 6 }), w * 0.24, top + h * 0.055, -d * 0.36),
        ),
      ),
      'trim',
      { parent: 'basin' },
    );
    it.detail('hot', at(cylinder(h * 0.02, h * 0.012, { sides: 9 }), -w * 0.24, top + h * 0.072, -d * 0.36), 'hot', { parent: 'tap_knobs' });
    it.detail('cold', at(cylinder(h * 0.02, h * 0.012, { sides: 9 }), w * 0.24, top + h * 0.072, -d * 0.36), 'cold', { parent: 'tap_knobs' });
    it.anchor('inside', 0, h * 0.78, d * 0.06, w * 0.5);
  },
});
