import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, cylinder, extrude, type Flat, group, ring, row, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'fan',
  words: ['electric fan', 'desk fan', 'table fan', 'pedestal fan', 'ventilator', 'standing fan', 'ceiling fan'],
  serves: ['electric_fan', 'fan#1'],
  kind: 'prop',
  size: [0.46, 0.68, 0.3],
  massKg: 3,
  behaviours: ['spin'],
  roles: { main: mat('painted_metal', '#4f9fb8'), cage: mat('chrome', '#cfd4d9'), blade: mat('plastic', '#f0ede4'), dark: mat('plastic', '#3a3d44') },
  tint: ['main', 'blade'],
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.47;
    const y = h - r * 1.04;
    it.part('base', at(cylinder(w * 0.34, h * 0.06, { top: w * 0.3, sides: 20, bevel: h * 0.012 }), 0, h * 0.03, -d * 0.04), 'main');
    it.part('neck', at(cylinder(w * 0.07, y - h * 0.05, { top: w * 0.05, sides: 10 }), 0, y * 0.5, -d * 0.1), 'main', { parent: 'base' });
    it.part('motor', at(along.z(cylinder(w * 0.14, d * 0.4, { sides: 14, top: w * 0.17, bevel: w * 0.03 })), 0, y, -d * 0.14), 'main', { parent: 'neck' });
    const vane: Flat[] = [
      [r * 0.08, -r * 0.1],
      [r * 0.5, -r * 0.34],
      [r * 0.84, -r * 0.22],
      [r * 0.86, r * 0.16],
      [r * 0.5, r * 0.26],
      [r * 0.08, r * 0.1],
    ];
    it.part(
      'blades',
      group(along.z(cylinder(r * 0.2, d * 0.5, { sides: 12 })), ...[0, 120, 240].map((turn) => turned(turned(extrude(vane, d * 0.04), 16), 0, 0, turn + 18))),
      'blade',
      { parent: 'motor' },
    );
    const blades = it.parts.at(-1);
    if (blades) {
      blades.solid = at(blades.solid, 0, y, d * 0.16);
      blades.joint = { type: 'wheel', at: [0, y, d * 0.16], axis: [0, 0, 1] };
    }
    const hoop = (radius: number, z: number): Solid => at(turned(torus(radius, w * 0.014, 360, 26), 90), 0, y, z);
    it.part(
      'cage',
      group(
        hoop(r, d * 0.16),
        hoop(r * 0.9, d * 0.34),
        hoop(r * 0.5, d * 0.42),
        hoop(r * 0.9, d * 0.0),
        at(
          turned(
            ring(
              tube(
                [
                  [r * 0.14, d * 0.44, 0],
                  [r * 0.5, d * 0.42, 0],
                  [r * 0.9, d * 0.34, 0],
                  [r, d * 0.16, 0],
                  [r * 0.9, 0, 0],
                  [w * 0.12, -d * 0.02, 0],
                ],
                w * 0.009,
                5,
              ),
              14,
            ),
            90,
          ),
          0,
          y,
        ),
      ),
      'cage',
      { parent: 'motor' },
    );
    it.part('badge', at(along.z(cylinder(r * 0.2, d * 0.06, { sides: 14 })), 0, y, d * 0.44), 'main', { parent: 'cage' });
    it.detail('buttons', row(at(cylinder(w * 0.025, h * 0.03, { sides: 9 }), -w * 0.1, h * 0.06, d * 0.32), 3, [w * 0.1, 0, 0]), 'dark', { parent: 'base' });
  },
});
