import { clockFace } from '../../shared-parts/clock-face.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, extrude, type Flat, group, roundRect, subtract, torus, turned } from '../solids.ts';

export default archetype({
  name: 'watch',
  words: ['wristwatch', 'wrist watch', 'smartwatch', 'smart watch', 'rolex'],
  serves: ['watch#1'],
  when: { watch: ['gold', 'wrist', 'leather', 'silver', 'digital', 'luxury'] },
  kind: 'prop',
  size: [0.07, 0.11, 0.08],
  massKg: 0.12,
  interaction: { pickup: true },
  roles: { main: mat('leather', '#7a4526'), trim: mat('gold', '#dcb04c'), dial: mat('porcelain', '#f6f0e2'), dark: mat('iron', '#2a2a2f') },
  tint: ['main', 'trim'],
  build(it) {
    const { w, h, d } = it;
    const loop = (x: number, y: number): Flat[] => roundRect(x, y, Math.min(x, y) * 0.5, 5);
    const ringOf = subtract(extrude(loop(d * 0.8, h), w * 0.52), extrude(loop(d * 0.66, h * 0.9), w));
    it.part('strap', at(turned(ringOf, 0, 90), 0, h / 2, -d * 0.1), 'main');
    const y = h * 0.54;
    const r = w * 0.48;
    it.part('case', at(along.z(cylinder(r, d * 0.16, { sides: it.sides(22), bevel: d * 0.03 })), 0, y, d * 0.34), 'trim', { parent: 'strap' });
    clockFace(it, { parent: 'case', radius: r * 0.8, y, z: d * 0.42, thick: d * 0.05 });
    it.part('bezel', at(turned(torus(r * 0.86, r * 0.1, 360, 22), 90), 0, y, d * 0.42), 'trim', { parent: 'case' });
    it.part('lugs', group(...[-1, 1].map((s) => at(box(w * 0.6, h * 0.1, d * 0.12, d * 0.03), 0, y + s * h * 0.24, d * 0.31))), 'trim', { parent: 'strap' });
    it.part('crown', at(along.x(cylinder(w * 0.07, w * 0.14, { sides: 10 })), r + w * 0.02, y, d * 0.34), 'trim', { parent: 'case' });
    it.detail(
      'buckle',
      subtract(at(box(w * 0.64, h * 0.14, d * 0.06, d * 0.01), 0, h * 0.46, -d * 0.49), at(box(w * 0.44, h * 0.07, d * 0.2), 0, h * 0.46, -d * 0.49)),
      'trim',
      { parent: 'strap' },
    );
  },
});
