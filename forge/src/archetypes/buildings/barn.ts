import { hip, windowsIn } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, cylinder, extrude, group, mirror, row, type Flat } from '../solids.ts';

export default archetype({
  name: 'barn',
  words: ['red barn', 'farm building', 'hayloft', 'cowshed', 'farm barn'],
  serves: ['barn#1', 'farm_building', 'outbuilding'],
  kind: 'structure',
  size: [6.6, 7.2, 8],
  massKg: 40_000,
  interaction: { open: true },
  roles: {
    main: mat('plank', '#b5352c'),
    roof: mat('slate', '#54575c'),
    trim: mat('plank', '#f2ece0'),
    stone: mat('cobble', '#8e8a83'),
    dark: mat('walnut', '#3f2a20'),
    frame: mat('plank', '#f2ece0'),
    glass: mat('glass', '#9fd3df'),
  },
  tint: ['main', 'roof'],
  keep: ['glass'],
  build(it) {
    const { w, h, d } = it;
    const [a, b] = [w * 0.42, d * 0.46];
    // A gambrel: steep below, shallow above.
    const face: Flat[] = [
      [-a, 0],
      [a, 0],
      [a, h * 0.45],
      [a * 0.62, h * 0.72],
      [0, h * 0.84],
      [-a * 0.62, h * 0.72],
      [-a, h * 0.45],
    ];
    it.part('foundation', at(box(a * 2.06, h * 0.05, b * 2.04), 0, h * 0.025), 'stone');
    it.part('walls', at(extrude(face, b * 2), 0, h * 0.03), 'main', { parent: 'foundation' });
    const slab = (x0: number, y0: number, x1: number, y1: number): ReturnType<typeof box> => {
      const [dx, dy] = [x1 - x0, y1 - y0];
      return at(box(Math.hypot(dx, dy) * 1.06, h * 0.035, d), (x0 + x1) / 2, (y0 + y1) / 2 + h * 0.035, 0, [0, 0, (Math.atan2(dy, dx) * 180) / Math.PI]);
    };
    it.part('roof', group(mirror(slab(a * 0.6, h * 0.725, a * 1.14, h * 0.4)), mirror(slab(-a * 0.02, h * 0.85, a * 0.66, h * 0.715))), 'roof', {
      parent: 'walls',
    });
    const leaf = w * 0.17;
    it.part('doorway', at(box(leaf * 2.06, h * 0.35, d * 0.02), 0, h * 0.2, b), 'dark', { parent: 'walls' });
    for (const s of [-1, 1] as const) {
      const side = s < 0 ? 'left' : 'right';
      it.part(`${side}_door`, at(box(leaf * 0.98, h * 0.33, d * 0.014), s * leaf * 0.5, h * 0.2, b + d * 0.012), 'main', {
        parent: 'doorway',
        joint: hinge(s * leaf, h * 0.2, b + d * 0.012, [0, 1, 0], s < 0 ? -110 : 0, s < 0 ? 0 : 110),
      });
      const frame = group(
        ...[-1, 1].map((k) => at(box(leaf * 0.98, h * 0.022, d * 0.014), 0, h * 0.155 * k)),
        mirror(at(box(leaf * 0.1, h * 0.33, d * 0.014), leaf * 0.44, 0)),
        at(box(leaf * 0.1, h * 0.33, d * 0.011), 0, 0, 0, [0, 0, s * 24]),
      );
      it.part(`${side}_cross`, at(frame, s * leaf * 0.5, h * 0.2, b + d * 0.019), 'trim', { parent: `${side}_door` });
    }
    it.part(
      'door_frame',
      group(at(box(leaf * 2.4, h * 0.03, d * 0.03), 0, h * 0.385, b), mirror(at(box(w * 0.03, h * 0.37, d * 0.03), leaf * 1.1, h * 0.21, b))),
      'trim',
      { parent: 'walls' },
    );
    it.part('hayloft', group(at(box(w * 0.15, h * 0.13, d * 0.02), 0, h * 0.58, b)), 'dark', { parent: 'walls' });
    it.part(
      'hayloft_frame',
      group(
        mirror(at(box(w * 0.02, h * 0.15, d * 0.03), w * 0.075, h * 0.58, b)),
        mirror(at(box(w * 0.17, h * 0.02, d * 0.03), 0, h * 0.51, b), 'x'),
        at(box(w * 0.17, h * 0.02, d * 0.03), 0, h * 0.65, b),
        at(box(w * 0.018, h * 0.17, d * 0.024), 0, h * 0.58, b, [0, 0, 48]),
        at(box(w * 0.018, h * 0.17, d * 0.02), 0, h * 0.58, b, [0, 0, -48]),
      ),
      'trim',
      { parent: 'hayloft' },
    );
    it.part('corner_boards', mirror(mirror(at(box(w * 0.03, h * 0.44, w * 0.03), a - w * 0.008, h * 0.25, b - w * 0.008)), 'z'), 'trim', { parent: 'walls' });
    windowsIn(it, {
      parent: 'walls',
      places: [-0.28, 0, 0.28].flatMap(
        (k) =>
          [
            [a, h * 0.24, d * k, 90],
            [-a, h * 0.24, d * k, -90],
          ] as const,
      ),
      width: w * 0.09,
      height: h * 0.1,
    });
    it.part('cupola', at(box(w * 0.13, h * 0.1, w * 0.13), 0, h * 0.89), 'trim', { parent: 'roof' });
    it.detail('louvres', at(row(box(w * 0.1, h * 0.012, w * 0.14), 3, [0, h * 0.025, 0]), 0, h * 0.875), 'dark', { parent: 'cupola' });
    it.part('cupola_roof', at(hip(w * 0.18, w * 0.18, h * 0.06), 0, h * 0.935), 'roof', { parent: 'cupola' });
    it.detail('vane', at(cylinder(w * 0.008, h * 0.03, { sides: 5 }), 0, h * 0.99), 'dark', { parent: 'cupola_roof' });
  },
});
