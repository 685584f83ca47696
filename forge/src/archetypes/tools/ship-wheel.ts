import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, type Flat, group, lathe, ring, subtract, torus, turned } from '../solids.ts';

export default archetype({
  name: 'ship_wheel',
  words: ['ships wheel', "ship's wheel", 'helm', 'steering wheel of a ship', 'boat wheel', "captain's wheel", 'captain wheel'],
  when: { wheel: ['ship', 'boat', 'pirate', 'captain'] },
  serves: ['helm#artifact'],
  kind: 'prop',
  size: [1.1, 1.35, 0.5],
  massKg: 40,
  body: 'fixed',
  roles: { main: mat('oak', '#8a5228'), brass: mat('brass', '#d0a24a'), dark: mat('walnut', '#5a3520') },
  build(it) {
    const { w, h, d } = it;
    const y = h - w / 2;
    it.part(
      'stand',
      group(
        at(box(w * 0.26, y * 1.04, d * 0.24, 0.03), 0, y * 0.52, -d * 0.2),
        at(box(w * 0.5, h * 0.06, d * 0.9, 0.02), 0, h * 0.03, -d * 0.03),
        at(box(w * 0.34, h * 0.05, d * 0.4, 0.02), 0, h * 0.08, -d * 0.16),
      ),
      'dark',
    );
    it.part('axle', at(along.z(cylinder(w * 0.05, d * 0.36, { sides: 12 })), 0, y, d * 0.06), 'brass', { parent: 'stand' });
    const wheel = (solid: Solid): Solid => at(turned(solid, 90), 0, y, d * 0.14);
    it.part(
      'wheel',
      wheel(
        group(
          subtract(cylinder(w * 0.36, d * 0.12, { sides: 28, bevel: 0.01 }), cylinder(w * 0.28, d * 0.3, { sides: 28 })),
          cylinder(w * 0.1, d * 0.16, { sides: 16, bevel: 0.01 }),
        ),
      ),
      'main',
      { parent: 'axle', joint: { type: 'wheel', at: [0, y, d * 0.14], axis: [0, 0, 1] } },
    );
    it.part(
      'spokes',
      wheel(
        ring(
          at(
            along.x(
              lathe(
                [
                  [0, 0],
                  [w * 0.02, 0],
                  [w * 0.022, w * 0.1],
                  [w * 0.03, w * 0.2],
                  [w * 0.022, w * 0.34],
                  [w * 0.02, w * 0.39],
                  [w * 0.034, w * 0.45],
                  [w * 0.024, w * 0.49],
                  [0, w * 0.5],
                ]
                  .map(([r = 0, k = 0]): Flat => [r, -k])
                  .toReversed(),
                8,
              ),
            ),
            0,
            0,
          ),
          8,
        ),
      ),
      'main',
      { parent: 'wheel' },
    );
    it.part(
      'rims',
      wheel(group(at(torus(w * 0.32, w * 0.014, 360, 28), 0, d * 0.06), at(cylinder(w * 0.055, d * 0.2, { sides: 14, bevel: 0.006 }), 0, d * 0.02))),
      'brass',
      { parent: 'wheel' },
    );
  },
});
