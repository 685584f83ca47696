import type { Vec3, Solid } from '@worldkiln/contracts';
import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { at, cylinder, extrude, type Flat, group, tube, turned } from '../solids.ts';

export default archetype({
  name: 'potted_plant',
  words: [
    'venus flytrap',
    'carnivorous plant',
    'cactus pot',
    'houseplant',
    'house plant',
    'pot plant',
    'plant in a pot',
    'indoor plant',
    'snake plant',
    'aloe',
    'aloe vera',
    'succulent',
    'monstera',
    'plant',
    'plant container',
    'flower pot',
    'flowerpot',
    'plant pot',
    'spider plant',
    'office plant',
  ],
  serves: ['houseplant', 'pot_plant', 'flowerpot', 'succulent#plant', 'aloe#plant', 'herb#plant', 'plant#2'],
  kind: 'prop',
  size: [0.6, 0.9, 0.6],
  massKg: 5,
  roles: { main: mat('clay', '#c8693f'), leaf: mat('leaf', '#3f8f4a'), light: mat('leaf', '#6cb35a'), soil: mat('earth', '#4f3826') },
  tint: ['main'],
  options: { plant: ['plant', 'leaves', 'leaf'] },
  build(it) {
    const { w, h } = it;
    const r = w * 0.27;
    const pot = h * 0.34;
    it.part(
      'pot',
      at(
        vessel(
          [
            [r * 0.66, 0],
            [r * 0.92, pot * 0.78],
            [r * 1.08, pot * 0.78],
            [r * 1.08, pot],
          ],
          r * 0.1,
          it.sides(18),
        ),
        0,
        0,
      ),
      'main',
    );
    it.part('soil', at(cylinder(r * 0.94, pot * 0.1, { sides: 16 }), 0, pot * 0.86), 'soil', { parent: 'pot' });
    it.anchor('inside', 0, pot * 0.9, 0, r * 1.6);
    if (it.says('empty') || it.refuses('plant')) return;
    const blade = (i: number, n: number, tall: number, out: number, wide: number): Solid => {
      const a = (i / n) * 360 + i * 11;
      const profile: Flat[] = [
        [-wide * 0.3, 0],
        [wide * 0.3, 0],
        [wide * 0.5, tall * 0.4],
        [wide * 0.34, tall * 0.75],
        [0, tall],
        [-wide * 0.34, tall * 0.75],
        [-wide * 0.5, tall * 0.4],
      ];
      return turned(at(extrude(profile, w * 0.018, w * 0.006), 0, pot * 0.84, r * 0.2, [out, 0, 0]), 0, a);
    };
    const spiky = it.says('snake', 'aloe', 'succulent', 'spider');
    if (spiky) {
      it.part('outer_leaves', group(...Array.from({ length: 7 }, (_, i) => blade(i, 7, h * 0.44, 34, w * 0.14))), 'leaf', { parent: 'soil' });
      it.part('inner_leaves', group(...Array.from({ length: 5 }, (_, i) => blade(i + 0.5, 5, h * 0.62, 10, w * 0.13))), 'light', { parent: 'soil' });
      return;
    }
    const leafAt = (i: number, n: number, y: number, reach: number): Solid => {
      const a = ((i + y * 3) / n) * Math.PI * 2;
      const tip: Vec3 = [Math.cos(a) * reach, y, Math.sin(a) * reach];
      const stem = tube([[0, pot * 0.84, 0], [Math.cos(a) * reach * 0.3, pot + (y - pot) * 0.7, Math.sin(a) * reach * 0.3], tip], w * 0.014, 5);
      const oval: Flat[] = [
        [0, 0],
        [w * 0.09, w * 0.08],
        [w * 0.1, w * 0.18],
        [w * 0.05, w * 0.28],
        [0, w * 0.34],
        [-w * 0.05, w * 0.28],
        [-w * 0.1, w * 0.18],
        [-w * 0.09, w * 0.08],
      ];
      return group(stem, at(turned(extrude(oval, w * 0.02, w * 0.008), 58), tip[0] * 0.92, y - w * 0.01, tip[2] * 0.92, [0, 90 - (a * 180) / Math.PI, 0]));
    };
    it.part('low_leaves', group(...Array.from({ length: 6 }, (_, i) => leafAt(i, 6, h * 0.56, w * 0.24))), 'leaf', { parent: 'soil' });
    it.part('high_leaves', group(...Array.from({ length: 5 }, (_, i) => leafAt(i + 0.5, 5, h * 0.78, w * 0.13))), 'light', { parent: 'soil' });
  },
});
