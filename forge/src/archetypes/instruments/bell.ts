import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, lathe, torus, tube } from '../solids.ts';

export default archetype({
  name: 'bell',
  words: ['hand bell', 'church bell', 'school bell', 'jingle bell', 'liberty bell', 'handbell', 'cowbell', 'gong', 'christmas bell'],
  serves: ['bell#1', 'bell#9', 'chime#artifact', 'gong#artifact'],
  kind: 'prop',
  size: [0.24, 0.38, 0.24],
  massKg: 1.6,
  interaction: { pickup: true },
  roles: { main: mat('brass', '#e0ab40'), handle: mat('walnut', '#6a3b22'), dark: mat('iron', '#3a3532') },
  tint: ['main', 'handle'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const y = h * 0.035;
    it.part(
      'bell',
      at(
        lathe(
          [
            [r * 0.9, 0],
            [r, 0],
            [r * 0.96, h * 0.05],
            [r * 0.74, h * 0.16],
            [r * 0.62, h * 0.32],
            [r * 0.56, h * 0.44],
            [r * 0.36, h * 0.53],
            [0, h * 0.56],
            [0, h * 0.52],
            [r * 0.5, h * 0.42],
            [r * 0.66, h * 0.16],
            [r * 0.9, 0],
          ],
          it.sides(20),
        ),
        0,
        y,
      ),
      'main',
    );
    it.part('lips', group(at(torus(r * 0.95, r * 0.05, 360, 20), 0, y + h * 0.035), at(torus(r * 0.66, r * 0.035, 360, 18), 0, y + h * 0.26)), 'main', {
      parent: 'bell',
    });
    it.part(
      'clapper',
      group(
        tube(
          [
            [0, y + h * 0.53, 0],
            [0, h * 0.1, 0],
          ],
          r * 0.05,
          7,
        ),
        at(ball(r * 0.2, h * 0.07, r * 0.2, 10), 0, h * 0.07),
      ),
      'dark',
      { parent: 'bell' },
    );
    it.part('collar', at(cylinder(r * 0.22, h * 0.05, { sides: 12, bevel: h * 0.01 }), 0, y + h * 0.56), 'main', { parent: 'bell' });
    it.part(
      'handle',
      lathe(
        [
          [0, h * 0.6],
          [r * 0.14, h * 0.6],
          [r * 0.2, h * 0.72],
          [r * 0.13, h * 0.86],
          [r * 0.22, h * 0.94],
          [r * 0.16, h * 0.99],
          [0, h],
        ],
        12,
      ),
      'handle',
      { parent: 'collar', sockets: [{ kind: 'grip', at: [0, h * 0.78, 0] }] },
    );
  },
});
