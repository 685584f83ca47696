import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, cylinder, group, scaled, torus, turned } from '../solids.ts';

export default archetype({
  name: 'nunchaku',
  words: ['nunchucks', 'nunchuck', 'nunchakus', 'flail sticks', 'numchucks'],
  serves: [],
  kind: 'prop',
  size: [0.34, 0.05, 0.3],
  massKg: 0.7,
  roles: { main: mat('walnut', '#7a3326'), band: mat('gold', '#d6a84a'), chain: mat('steel', '#aab0b7') },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.42;
    const stick = (solid: Solid, k: number): Solid => at(turned(solid, 90), k * w * 0.2, r, d * 0.08, [0, k * 22, 0]);
    for (const [name, k] of [
      ['left_stick', 1],
      ['right_stick', -1],
    ] as const) {
      it.part(
        name,
        stick(cylinder(r, d * 0.8, { top: r * 0.78, sides: 8, bevel: r * 0.14 }), k),
        'main',
        name === 'left_stick' ? {} : { parent: 'left_stick' },
      );
      it.part(`${name}_bands`, stick(group(...[-0.36, -0.3, 0.32].map((y) => at(cylinder(r * 1.06, d * 0.02, { sides: 8 }), 0, y * d))), k), 'band', {
        parent: name,
      });
    }
    const links = 7;
    it.part(
      'chain',
      group(
        ...Array.from({ length: links }, (_, i) => {
          const t = (i / (links - 1)) * 2 - 1;
          return at(scaled(torus(w * 0.028, w * 0.009, 360, 10), 1.3, 1, 1), t * w * 0.1, r, -d * 0.32 - (1 - t * t) * d * 0.1, [
            i % 2 === 0 ? 0 : 90,
            t * 35,
            0,
          ]);
        }),
      ),
      'chain',
      { parent: 'left_stick', ghost: true },
    );
  },
});
