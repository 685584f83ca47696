import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, box, circle, cylinder, extrude, type Flat, group, loft, subtract, turned } from '../solids.ts';

export default archetype({
  name: 'toilet',
  words: ['loo', 'lavatory', 'toilet bowl', 'potty', 'toilet seat', 'wc', 'urinal'],
  serves: ['toilet#2', 'toilet#artifact'],
  kind: 'prop',
  size: [0.44, 0.82, 0.68],
  massKg: 32,
  interaction: { sit: true, open: true },
  roles: { main: mat('porcelain', '#f4f2ea'), seat: mat('oak', '#b8763c'), water: mat('water', '#7cc8de'), trim: mat('chrome', '#c9ced4') },
  tint: ['main', 'seat'],
  keep: ['water'],
  build(it) {
    const { w, h, d } = it;
    const seat = h * 0.48;
    const z = d * 0.14;
    const oval = (x: number, y: number): Flat[] => circle(1, 20).map(([a, b]): Flat => [a * x, b * y]);
    const cut = (y: number, s: number, back = 0): { y: number; outline: Flat[] } => ({
      y,
      outline: oval(w * 0.46 * s, d * 0.34 * s).map(([a, b]): Flat => [a, b + z - back]),
    });
    it.part(
      'bowl',
      subtract(
        loft([cut(0, 0.72, d * 0.04), cut(h * 0.06, 0.66, d * 0.05), cut(h * 0.2, 0.56, d * 0.05), cut(h * 0.36, 0.86), cut(seat * 0.98, 1)]),
        loft([cut(h * 0.26, 0.4), cut(h * 0.36, 0.62), cut(seat * 1.1, 0.78)]),
      ),
      'main',
    );
    it.part(
      'water',
      at(
        loft([
          { y: 0, outline: oval(w * 0.27, d * 0.2) },
          { y: h * 0.02, outline: oval(w * 0.27, d * 0.2) },
        ]),
        0,
        h * 0.34,
        z,
      ),
      'water',
      { parent: 'bowl' },
    );
    const lid = (s: number, thick: number): Solid => turned(extrude(oval(w * 0.47 * s, d * 0.35 * s), thick, thick * 0.3), 90);
    it.part('seat', at(subtract(lid(1, h * 0.035), turned(extrude(oval(w * 0.3, d * 0.235), h), 90)), 0, seat + h * 0.01, z), 'seat', {
      parent: 'bowl',
      joint: hinge(0, seat, -d * 0.18, [1, 0, 0], -95, 0),
    });
    it.part('shoulder', at(box(w * 0.6, seat * 0.94, d * 0.34, it.bevel(w * 0.05)), 0, seat * 0.49, -d * 0.24), 'main', { parent: 'bowl' });
    it.part('tank', at(box(w * 0.94, h * 0.42, d * 0.24, it.bevel(w * 0.05)), 0, h * 0.68, -d * 0.37), 'main', { parent: 'shoulder' });
    it.part('tank_lid', at(box(w, h * 0.06, d * 0.27, it.bevel(w * 0.03)), 0, h * 0.91, -d * 0.36), 'main', { parent: 'tank' });
    it.part('lid', at(turned(lid(0.98, h * 0.035), -84), 0, seat + d * 0.33, -d * 0.2), 'seat', {
      parent: 'seat',
      joint: hinge(0, seat, -d * 0.18, [1, 0, 0], 0, 95),
    });
    it.part(
      'handle',
      group(
        at(along.z(cylinder(h * 0.022, d * 0.05, { sides: 9 })), -w * 0.36, h * 0.82, -d * 0.24),
        at(box(w * 0.16, h * 0.022, d * 0.02, h * 0.008), -w * 0.31, h * 0.815, -d * 0.215),
      ),
      'trim',
      { parent: 'tank' },
    );
    it.socket('bowl', 'seat', 0, seat + h * 0.03, z);
    it.anchor('seat', 0, seat + h * 0.03, z, w * 0.8);
    it.anchor('top', 0, h * 0.94, -d * 0.36, w * 0.8);
  },
});
