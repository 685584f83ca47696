import { eyes } from '../../shared-parts/eyes.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'crab',
  words: ['hermit crab', 'king crab', 'crustacean'],
  serves: ['crab#animal', 'crustacean'],
  kind: 'character',
  size: [0.5, 0.24, 0.36],
  massKg: 1,
  roles: { main: mat('shell', '#d0492f'), belly: mat('shell', '#efb08a') },
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.22;
    it.part('body', at(ball(r * 1.15, h * 0.28, d * 0.3, it.sides(14)), 0, h * 0.46), 'main');
    it.part('belly', at(ball(r * 1.0, h * 0.2, d * 0.26, it.sides(12)), 0, h * 0.38, d * 0.02), 'belly', { parent: 'body' });
    it.part('stalks', mirror(at(cylinder(r * 0.09, h * 0.3, { sides: 7 }), r * 0.36, h * 0.78, d * 0.2)), 'main', { parent: 'body' });
    eyes(it, { parent: 'stalks', x: r * 0.36, y: h * 0.92, z: d * 0.22, radius: h * 0.1 });
    for (const [name, side] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      for (let i = 0; i < 3; i++) {
        const z = d * (0.12 - i * 0.16);
        const x = side * r;
        it.part(
          `${name}_leg_${i + 1}`,
          tube(
            [
              [x * 0.8, h * 0.42, z * 0.8],
              [x * 1.5, h * 0.62, z * 1.5],
              [x * 1.95, h * 0.3, z * 1.9],
              [x * 2.05, h * 0.02, z * 2],
            ],
            [h * 0.09, h * 0.08, h * 0.06, h * 0.025],
            7,
          ),
          'main',
          { parent: 'body', joint: { type: 'ball', at: [x, h * 0.42, z] } },
        );
      }
      it.part(
        `${name}_claw_arm`,
        tube(
          [
            [side * r * 0.8, h * 0.46, d * 0.18],
            [side * r * 1.5, h * 0.52, d * 0.26],
            [side * r * 1.35, h * 0.5, d * 0.4],
          ],
          [h * 0.1, h * 0.11, h * 0.1],
          8,
        ),
        'main',
        { parent: 'body' },
      );
      const claw = group(
        at(ball(r * 0.34, h * 0.2, d * 0.15, 10), 0, 0),
        at(ball(r * 0.12, h * 0.08, d * 0.13, 8), r * 0.17 * side, h * 0.02, d * 0.16),
        at(ball(r * 0.1, h * 0.07, d * 0.11, 8), -r * 0.17 * side, h * 0.02, d * 0.16),
      );
      it.part(`${name}_claw`, at(claw, side * r * 1.35, h * 0.52, d * 0.42), 'main', {
        parent: `${name}_claw_arm`,
        joint: { type: 'ball', at: [side * r * 1.35, h * 0.5, d * 0.38] },
      });
    }
    it.anchor('top', 0, h * 0.72, 0, r * 1.4);
  },
});
