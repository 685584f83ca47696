import { archetype, mat } from '../archetype.ts';
import { along, at, box, cone, cylinder, group, mirror, ring, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'ferris_wheel',
  words: ['big wheel', 'observation wheel', 'giant wheel'],
  serves: ['ferris_wheel#1'],
  kind: 'structure',
  size: [6, 7, 2.4],
  massKg: 4000,
  roles: {
    main: mat('painted_metal', '#eef0f2'),
    red: mat('painted_metal', '#d6453d'),
    blue: mat('painted_metal', '#3f7fc1'),
    light: mat('glow', '#ffd96b', { glow: 0.7 }),
  },
  build(it) {
    const { w, h, d } = it;
    const [y, R] = [h * 0.53, w * 0.42];
    it.part(
      'supports',
      mirror(
        group(
          tube(
            [
              [w * 0.36, 0, d * 0.42],
              [0, y, d * 0.3],
            ],
            w * 0.02,
            8,
          ),
          tube(
            [
              [w * 0.36, 0, -d * 0.42],
              [0, y, -d * 0.3],
            ],
            w * 0.02,
            8,
          ),
        ),
      ),
      'blue',
    );
    it.part('axle', at(along.z(cylinder(w * 0.035, d * 0.72, { sides: 12 })), 0, y, 0), 'main', { parent: 'supports' });
    const rim = (z: number) => at(turned(torus(R, w * 0.013, 360, 28), 90), 0, y, z);
    const spokes = (z: number) => at(turned(ring(at(box(w * 0.014, w * 0.014, R), 0, 0, R / 2), 8), 90), 0, y, z);
    it.part(
      'wheel',
      group(rim(d * 0.16), rim(-d * 0.16), spokes(d * 0.16), spokes(-d * 0.16), at(along.z(cylinder(w * 0.06, d * 0.4, { sides: 14 })), 0, y, 0)),
      'main',
      { parent: 'axle', joint: { type: 'wheel', at: [0, y, 0], axis: [0, 0, 1] } },
    );
    for (let i = 0; i < 8; i++) {
      const a = (i / 8) * Math.PI * 2;
      const [x, cy] = [Math.cos(a) * R, y + Math.sin(a) * R];
      it.part(
        `cabin_${i + 1}`,
        group(
          at(box(w * 0.1, h * 0.05, d * 0.26, w * 0.012), x, cy - h * 0.055, 0),
          at(cone(w * 0.075, h * 0.04, 8), x, cy + h * 0.005, 0),
          at(box(w * 0.012, h * 0.07, d * 0.34), x, cy - h * 0.02, 0),
          at(along.z(cylinder(w * 0.012, d * 0.36, { sides: 8 })), x, cy, 0),
        ),
        i % 2 === 0 ? 'red' : 'blue',
        { parent: 'wheel' },
      );
    }
    it.detail('star', at(along.z(cylinder(w * 0.045, d * 0.05, { sides: 5 })), 0, y, d * 0.37), 'light', { parent: 'axle' });
    it.part('platform', at(box(w * 0.84, h * 0.02, d * 0.98), 0, h * 0.01), 'main', { parent: 'supports' });
  },
});
