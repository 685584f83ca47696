import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cone, extrude, group, mirror, scaled, torus, turned } from '../solids.ts';

export default archetype({
  name: 'wreath',
  words: ['christmas wreath', 'garland', 'flower wreath', 'laurel wreath', 'flower crown', 'holly wreath', 'advent wreath'],
  serves: ['wreath#1', 'wreath#artifact', 'garland#artifact'],
  kind: 'prop',
  size: [0.6, 0.62, 0.16],
  massKg: 0.8,
  body: 'fixed',
  roles: {
    main: mat('leaf', '#2f6f3c'),
    light: mat('leaf', '#4d9450'),
    berry: mat('plastic', '#d22a32'),
    bow: mat('velvet', '#c8242e'),
    bell: mat('gold', '#e6b84a'),
  },
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.36;
    const y = r * 1.32;
    it.part('ring', at(along.z(torus(r, w * 0.075, 360, 24)), 0, y), 'main');
    const needle = (i: number, n: number, out: number): Solid => {
      const a = (i / n) * 360 + out * 9;
      return at(
        turned(at(cone(w * 0.035, w * 0.17, 5), 0, r + out * w * 0.05, d * 0.14 * (1 - Math.abs(out)), [out === 0 ? 40 : 0, 0, out * 34 - 20]), 0, 0, a),
        0,
        y,
      );
    };
    it.part('needles', group(...[1, -1].flatMap((out) => Array.from({ length: 26 }, (_, i) => needle(i, 26, out)))), 'main', { parent: 'ring' });
    it.part('front_needles', group(...Array.from({ length: 18 }, (_, i) => needle(i, 18, 0))), 'light', { parent: 'ring' });
    it.part(
      'berries',
      group(
        ...Array.from({ length: 9 }, (_, i) => {
          const a = (i / 9) * Math.PI * 2 + 0.35;
          return at(ball(w * 0.034), Math.cos(a) * r, y + Math.sin(a) * r, d * 0.34);
        }),
      ),
      'berry',
      { parent: 'ring' },
    );
    it.part(
      'bow',
      group(
        mirror(at(scaled(along.z(torus(w * 0.075, w * 0.03, 360, 14)), 1.25, 0.85, 1.4), w * 0.1, y - r, d * 0.42)),
        at(ball(w * 0.05, w * 0.05, d * 0.24, 10), 0, y - r, d * 0.46),
        mirror(
          at(
            extrude(
              [
                [-w * 0.03, 0],
                [w * 0.03, 0],
                [w * 0.05, -w * 0.2],
                [0, -w * 0.15],
                [-w * 0.04, -w * 0.2],
              ],
              d * 0.16,
              0.006,
            ),
            w * 0.05,
            y - r - w * 0.02,
            d * 0.4,
            [0, 0, 16],
          ),
        ),
      ),
      'bow',
      { parent: 'ring' },
    );
    it.part('foot', at(box(w * 0.3, h * 0.02, d * 0.9), 0, h * 0.01, 0), 'main', { parent: 'ring', ghost: true });
  },
});
