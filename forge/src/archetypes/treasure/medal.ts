import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, extrude, star, torus, turned } from '../solids.ts';

export default archetype({
  name: 'medal',
  words: ['gold medal', 'olympic medal', 'medallion', 'silver medal', 'badge', 'sheriff badge', 'ribbon medal'],
  serves: ['medal', 'badge#1'],
  kind: 'prop',
  size: [0.18, 0.32, 0.12],
  massKg: 0.2,
  interaction: { pickup: true },
  roles: { main: mat('gold', '#e6b33a'), ribbon: mat('velvet', '#2f5fb8'), stripe: mat('velvet', '#f3ece0'), trim: mat('brass', '#f3d57e') },
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.46;
    const lean = (solid: Solid): Solid => at(turned(solid, -10), 0, 0, d * 0.1);
    it.part('disc', lean(at(along.z(cylinder(r, d * 0.2, { sides: 24, bevel: d * 0.04 })), 0, r)), 'main');
    it.part('rim', lean(at(turned(torus(r * 0.9, d * 0.06, 360, 24), 90), 0, r, d * 0.08)), 'trim', { parent: 'disc' });
    it.part('star', lean(at(extrude(star(r * 0.6, r * 0.25), d * 0.1, d * 0.02), 0, r, d * 0.12)), 'trim', { parent: 'disc' });
    it.part('loop', lean(at(turned(torus(w * 0.08, w * 0.024, 360, 12), 90), 0, r * 2.08)), 'trim', { parent: 'disc' });
    const strap = (x0: number, x1: number): Solid =>
      extrude(
        [
          [x0 * 0.3 * w, h * 0.6],
          [x1 * 0.3 * w, h * 0.6],
          [x1 * w, h],
          [x0 * w, h],
        ],
        d * 0.1,
      );
    it.part('ribbon', lean(strap(-0.4, 0.4)), 'ribbon', { parent: 'loop' });
    it.part(
      'ribbon_stripe',
      lean(
        at(
          extrude(
            [
              [-0.03 * w, h * 0.6],
              [0.03 * w, h * 0.6],
              [0.1 * w, h * 0.998],
              [-0.1 * w, h * 0.998],
            ],
            d * 0.13,
          ),
          0,
          0,
        ),
      ),
      'stripe',
      { parent: 'ribbon' },
    );
    it.part('stand', at(box(w * 0.2, h * 0.6, d * 0.08, d * 0.02), 0, h * 0.295, -d * 0.25, [8, 0, 0]), 'trim', { parent: 'disc' });
    it.part('stand_foot', at(box(w * 0.36, h * 0.03, d * 0.5, d * 0.02), 0, h * 0.015, -d * 0.18), 'trim', { parent: 'stand' });
  },
});
