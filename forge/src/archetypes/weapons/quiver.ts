import type { Solid } from '@worldkiln/contracts';
import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { at, curve, cylinder, extrude, type Flat, group, ring, torus, tube } from '../solids.ts';

export default archetype({
  name: 'quiver',
  words: ['quiver of arrows', 'arrow', 'arrows', 'bolts', 'crossbow bolt', 'archery arrow'],
  when: { arrow: ['quiver', 'archer', 'wooden', 'flying', 'fire', 'feathered', 'medieval'], arrows: ['quiver'] },
  serves: ['quiver#1', 'arrow#artifact', 'quiver#artifact'],
  kind: 'prop',
  size: [0.24, 0.8, 0.2],
  massKg: 1.4,
  body: 'fixed',
  roles: {
    main: mat('leather', '#7a4a28'),
    trim: mat('leather', '#d1a35c'),
    shaft: mat('birch', '#c99a5e'),
    red: mat('feather', '#c8322d'),
    pale: mat('feather', '#f3ecdc'),
    tip: mat('steel', '#b9bfc5'),
  },
  tint: ['main', 'red'],
  build(it) {
    const { w, h } = it;
    const r = w * 0.36;
    it.part(
      'case',
      vessel(
        [
          [r * 0.66, h * 0.01],
          [r * 0.72, h * 0.04],
          [r, h * 0.66],
        ],
        r * 0.1,
        it.sides(16),
      ),
      'main',
    );
    it.part(
      'bands',
      group(
        at(cylinder(r * 0.78, h * 0.05, { sides: 16 }), 0, h * 0.05),
        at(cylinder(r * 0.9, h * 0.03, { sides: 16 }), 0, h * 0.34),
        at(torus(r * 0.98, r * 0.08, 360, 18), 0, h * 0.655),
      ),
      'trim',
      { parent: 'case' },
    );
    const places: Flat[] = [
      [0, 0],
      [0.5, 0.1],
      [-0.46, 0.22],
      [0.1, 0.52],
      [-0.2, -0.5],
      [0.36, -0.46],
    ];
    const put = (solid: Solid): Solid => group(...places.map(([x, z]) => at(solid, x * r, 0, z * r, [z * 8, x * 70, -x * 8])));
    it.part('shafts', put(at(cylinder(w * 0.028, h * 0.86, { sides: 7 }), 0, h * 0.52)), 'shaft', { parent: 'case' });
    const vane = extrude(
      [
        [0, 0],
        [w * 0.09, h * 0.03],
        [w * 0.09, h * 0.14],
        [0, h * 0.17],
      ],
      w * 0.012,
    );
    it.part('feathers', put(at(ring(vane, 3), 0, h * 0.78)), 'red', { parent: 'shafts' });
    it.detail('nocks', put(at(cylinder(w * 0.034, h * 0.025, { sides: 7 }), 0, h * 0.955)), 'pale', { parent: 'shafts' });
    it.part(
      'strap',
      tube(
        curve(
          [
            [-r * 0.7, h * 0.1, -r * 0.5],
            [-w * 0.46, h * 0.24, -r * 0.9],
            [-w * 0.46, h * 0.5, -r],
            [-r * 0.8, h * 0.62, -r * 0.5],
          ],
          3,
        ),
        w * 0.03,
        6,
      ),
      'trim',
      { parent: 'case' },
    );
    it.part('foot', at(cylinder(r * 0.7, h * 0.02, { sides: 14 }), 0, h * 0.01), 'trim', { parent: 'case' });
  },
});
