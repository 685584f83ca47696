import type { Solid, Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, box, cone, curve, extrude, type Flat, group, mirror, scaled, tube, turned } from '../solids.ts';

export default archetype({
  name: 'kite',
  words: ['flying kite', 'paper kite', 'diamond kite'],
  serves: ['kite#artifact', 'kite#3'],
  kind: 'prop',
  size: [0.8, 1.3, 0.5],
  massKg: 0.3,
  interaction: { pickup: true },
  roles: { main: mat('canvas', '#e0463c'), second: mat('canvas', '#f2c23c'), third: mat('canvas', '#3f8fd8'), stick: mat('bamboo', '#caa264') },
  tint: ['main', 'second'],
  build(it) {
    const { w, h, d } = it;
    const t = d * 0.04;
    const lean = (solid: Solid): Solid => at(turned(solid, -16), 0, 0, d * 0.18);
    const [top, mid, low] = [h, h * 0.68, h * 0.14];
    const quarter = (points: Flat[]): Solid => lean(extrude(points, t, 0));
    it.part('spine', lean(at(box(t * 1.6, top - low, t * 1.6), 0, (top + low) / 2, -t)), 'stick');
    it.part('spar', lean(at(box(w * 0.98, t * 1.6, t * 1.6), 0, mid, -t)), 'stick', { parent: 'spine' });
    it.part(
      'upper_left',
      quarter([
        [0, mid],
        [w / 2, mid],
        [0, top],
      ]),
      'main',
      { parent: 'spine' },
    );
    it.part(
      'upper_right',
      quarter([
        [0, top],
        [-w / 2, mid],
        [0, mid],
      ]),
      'second',
      { parent: 'spine' },
    );
    it.part(
      'lower_left',
      quarter([
        [0, low],
        [w / 2, mid],
        [0, mid],
      ]),
      'third',
      { parent: 'spine' },
    );
    it.part(
      'lower_right',
      quarter([
        [0, mid],
        [-w / 2, mid],
        [0, low],
      ]),
      'main',
      { parent: 'spine' },
    );
    const tail: Vec3[] = curve(
      [
        [0, low + h * 0.01, d * 0.085],
        [w * 0.05, h * 0.09, d * 0.2],
        [w * 0.06, t * 0.6, d * 0.3],
        [-w * 0.1, t * 0.6, d * 0.42],
        [-w * 0.3, t * 0.6, d * 0.36],
      ],
      4,
    );
    it.part('tail', tube(tail, t * 0.5, 6), 'stick', { parent: 'spine' });
    const bow = mirror(at(turned(cone(w * 0.05, w * 0.09, 4), 0, 0, 90), w * 0.045, 0));
    it.part(
      'bows',
      group(
        ...[10, 13, 16].map((i) => {
          const [x, y, z] = tail[i] ?? [0, 0, 0];
          return at(scaled(bow, 1, 0.6, 0.6), x, y + w * 0.02, z);
        }),
      ),
      'second',
      { parent: 'tail' },
    );
    it.part('prop_stick', at(box(t * 1.4, h * 0.62, t * 1.4), 0, h * 0.3, -d * 0.375, [6.6, 0, 0]), 'stick', { parent: 'spine' });
  },
});
