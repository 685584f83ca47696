import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, extrude, mirror, torus } from '../solids.ts';

export default archetype({
  name: 'camera',
  words: ['photo camera', 'dslr', 'digital camera', 'vintage camera', 'polaroid', 'photographic camera', 'polaroid camera', 'film camera'],
  serves: ['camera#1', 'photographic_equipment'],
  kind: 'prop',
  size: [0.19, 0.15, 0.15],
  massKg: 0.8,
  interaction: { pickup: true },
  roles: {
    main: mat('leather', '#3b3230'),
    trim: mat('chrome', '#d5d8dc'),
    dark: mat('plastic', '#1f2024'),
    lens: mat('glass', '#4a86b8', { roughness: 0.1 }),
    accent: mat('plastic', '#cf3f33'),
  },
  tint: ['main'],
  keep: ['lens'],
  build(it) {
    const { w, h, d } = it;
    const z = -d * 0.22;
    it.part('body', at(box(w, h * 0.62, d * 0.44, it.bevel(h * 0.06)), 0, h * 0.31, z), 'main');
    it.part('top_plate', at(box(w * 0.99, h * 0.2, d * 0.42, it.bevel(h * 0.04)), 0, h * 0.68, z), 'trim', { parent: 'body' });
    it.part(
      'finder',
      at(
        extrude(
          [
            [-w * 0.2, 0],
            [w * 0.2, 0],
            [w * 0.12, h * 0.18],
            [-w * 0.12, h * 0.18],
          ],
          d * 0.4,
          h * 0.02,
        ),
        0,
        h * 0.76,
        z,
      ),
      'trim',
      { parent: 'top_plate' },
    );
    it.part('finder_glass', at(box(w * 0.15, h * 0.09, d * 0.04), 0, h * 0.83, z + d * 0.2), 'lens', { parent: 'finder' });
    const barrel = (r: number, long: number, from: number): Solid =>
      at(along.z(cylinder(r, long, { sides: it.sides(18), bevel: r * 0.06 })), 0, h * 0.36, z + d * 0.2 + from + long / 2);
    it.part('lens_mount', barrel(w * 0.24, d * 0.08, 0), 'trim', { parent: 'body' });
    it.part('lens', barrel(w * 0.21, d * 0.36, d * 0.05), 'dark', { parent: 'lens_mount' });
    it.part('lens_ring', barrel(w * 0.222, d * 0.08, d * 0.2), 'trim', { parent: 'lens' });
    it.part('lens_glass', at(ball(w * 0.165, w * 0.165, d * 0.05, 16), 0, h * 0.36, z + d * 0.6), 'lens', { parent: 'lens' });
    it.part('shutter', at(cylinder(w * 0.05, h * 0.1, { sides: 12 }), -w * 0.34, h * 0.81, z), 'accent', { parent: 'top_plate' });
    it.part('dial', at(cylinder(w * 0.075, h * 0.1, { sides: 12, bevel: h * 0.01 }), w * 0.34, h * 0.81, z), 'dark', { parent: 'top_plate' });
    it.detail('flash', at(box(w * 0.14, h * 0.09, d * 0.03), w * 0.36, h * 0.68, z + d * 0.21), 'lens', { parent: 'top_plate' });
    it.detail('lugs', mirror(at(torus(w * 0.035, w * 0.012, 360, 10), w * 0.5, h * 0.62, z, [90, 0, 0])), 'trim', { parent: 'body' });
  },
});
