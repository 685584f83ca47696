import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'scorpion',
  words: ['emperor scorpion'],
  serves: ['scorpion#animal'],
  kind: 'character',
  size: [0.36, 0.3, 0.5],
  massKg: 0.3,
  roles: { main: mat('shell', '#4a3428'), light: mat('shell', '#8a5c34'), sting: mat('horn', '#1e1715') },
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.26;
    it.part('body', at(ball(w * 0.17, h * 0.16, d * 0.16, it.sides(14)), 0, y, d * 0.06), 'main');
    it.part('plates', group(...[0, 1, 2, 3].map((i) => at(ball(w * (0.16 - i * 0.02), h * 0.14, d * 0.06, 12), 0, y, -d * (0.06 + i * 0.06)))), 'light', {
      parent: 'body',
    });
    const tail: [number, number, number][] = [
      [0, 0.3, -0.27],
      [0, 0.42, -0.37],
      [0, 0.6, -0.42],
      [0, 0.77, -0.38],
      [0, 0.87, -0.28],
      [0, 0.88, -0.16],
    ];
    it.part('tail', group(...tail.map(([, ty, tz], i) => at(ball(w * (0.1 - i * 0.006), h * 0.125, d * 0.085, 10), 0, h * ty, d * tz))), 'main', {
      parent: 'plates',
      joint: { type: 'ball', at: [0, y, -d * 0.26] },
    });
    it.part('sting', at(cone(w * 0.05, d * 0.16, 8), 0, h * 0.84, -d * 0.09, [155, 0, 0]), 'sting', { parent: 'tail' });
    for (const [name, side] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      it.part(
        `${name}_arm`,
        tube(
          [
            [side * w * 0.1, y, d * 0.18],
            [side * w * 0.32, y + h * 0.06, d * 0.24],
            [side * w * 0.34, y, d * 0.36],
          ],
          [w * 0.04, w * 0.04, w * 0.05],
          8,
        ),
        'main',
        { parent: 'body', joint: { type: 'ball', at: [side * w * 0.1, y, d * 0.18] } },
      );
      it.part(
        `${name}_claw`,
        group(
          at(ball(w * 0.09, h * 0.12, d * 0.09, 10), side * w * 0.34, y, d * 0.38),
          at(cone(w * 0.04, d * 0.14, 7), side * w * 0.38, y, d * 0.45, [90, 0, 0]),
          at(cone(w * 0.03, d * 0.12, 7), side * w * 0.29, y, d * 0.44, [90, side * 12, 0]),
        ),
        'light',
        { parent: `${name}_arm` },
      );
      for (let i = 0; i < 4; i++) {
        const z = d * (0.13 - i * 0.075);
        it.part(
          `${name}_leg_${i + 1}`,
          tube(
            [
              [side * w * 0.12, y, z],
              [side * w * 0.34, y + h * 0.14, z - d * 0.02 * i],
              [side * w * 0.48, h * 0.02, z - d * 0.04 * i],
            ],
            [w * 0.03, w * 0.028, w * 0.014],
            6,
          ),
          'main',
          { parent: 'body', joint: { type: 'ball', at: [side * w * 0.12, y, z] } },
        );
      }
    }
    it.part('eyes', mirror(at(ball(w * 0.03), w * 0.05, y + h * 0.13, d * 0.17)), 'sting', { parent: 'body', ghost: true });
  },
});
