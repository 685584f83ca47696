import { archetype, mat } from '../archetype.ts';
import { at, ball, extrude, type Flat, group, mirror, scaled } from '../solids.ts';

export default archetype({
  name: 'rainbow',
  words: ['double rainbow', 'rainbow with clouds'],
  serves: ['rainbow#1', 'bow#5'],
  kind: 'prop',
  size: [3, 1.6, 0.6],
  massKg: 5,
  body: 'fixed',
  roles: {
    main: mat('plastic', '#e23b35'),
    orange: mat('plastic', '#f0892f'),
    yellow: mat('plastic', '#f5d13c'),
    green: mat('plastic', '#4fae4c'),
    blue: mat('plastic', '#3b82d0'),
    violet: mat('plastic', '#8050b0'),
    cloud: mat('wool', '#fbfbfd'),
  },
  tint: ['cloud'],
  build(it) {
    const { w, h, d } = it;
    const bands = ['main', 'orange', 'yellow', 'green', 'blue', 'violet'] as const;
    const outer = w * 0.42;
    const thick = outer * 0.075;
    const arc = (r0: number, r1: number): Flat[] => [
      ...Array.from({ length: 25 }, (_, i): Flat => [Math.cos((i / 24) * Math.PI) * r1, Math.sin((i / 24) * Math.PI) * r1]),
      ...Array.from({ length: 25 }, (_, i): Flat => [-Math.cos((i / 24) * Math.PI) * r0, Math.sin((i / 24) * Math.PI) * r0]),
    ];
    bands.forEach((role, i) => {
      const r1 = outer - thick * i;
      it.part(
        `${role === 'main' ? 'red' : role}_band`,
        at(scaled(extrude(arc(r1 - thick * 1.02, r1), d * (0.34 - 0.012 * i), 0.01), 1, (h * 0.94) / outer, 1), 0, h * 0.06),
        role,
        i === 0 ? {} : { parent: 'red_band' },
      );
    });
    const puff = group(
      at(ball(w * 0.09, h * 0.14, d * 0.42, 10), 0, h * 0.14),
      at(ball(w * 0.07, h * 0.11, d * 0.36, 10), w * 0.08, h * 0.11, d * 0.04),
      at(ball(w * 0.07, h * 0.11, d * 0.36, 10), -w * 0.08, h * 0.11, d * 0.04),
      at(ball(w * 0.06, h * 0.1, d * 0.3, 9), w * 0.02, h * 0.22, 0),
    );
    it.part('clouds', mirror(at(puff, w * 0.34, -h * 0.0)), 'cloud', { parent: 'red_band' });
  },
});
