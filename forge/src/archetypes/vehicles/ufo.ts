import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, lathe, ring, torus, tube } from '../solids.ts';

export default archetype({
  name: 'ufo',
  words: ['flying saucer', 'saucer flying', 'alien ship', 'alien spaceship', 'mothership'],
  near: ['satellite', 'space station'],
  serves: ['satellite#artifact', 'flying_saucer'],
  kind: 'prop',
  size: [4.4, 1.9, 4.4],
  massKg: 2500,
  behaviours: ['fly'],
  roles: { main: mat('steel', '#9aa7b5'), glass: mat('glass', '#8fe0c0'), light: mat('glow', '#ffe06a', { glow: 1 }), under: mat('iron', '#4a5160') },
  keep: ['glass', 'light'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'saucer',
      at(
        lathe(
          [
            [0, h * 0.1],
            [r * 0.4, h * 0.12],
            [r * 0.98, h * 0.36],
            [r, h * 0.42],
            [r * 0.5, h * 0.56],
            [0, h * 0.56],
          ],
          it.sides(24),
        ),
        0,
        h * 0.08,
      ),
      'main',
    );
    it.part('dome', at(ball(r * 0.46, h * 0.36, r * 0.46, it.sides(18)), 0, h * 0.62), 'glass', { parent: 'saucer' });
    it.part('rim', at(torus(r * 0.97, r * 0.04, 360, it.sides(24)), 0, h * 0.47), 'under', { parent: 'saucer' });
    it.part('lights', at(ring(at(ball(r * 0.075, r * 0.06, r * 0.075, 9), r * 0.76, 0), 10), 0, h * 0.56), 'light', { parent: 'saucer' });
    it.part('collar', at(torus(r * 0.46, r * 0.05, 360, 20), 0, h * 0.63), 'under', { parent: 'saucer' });
    it.part('beam', at(cylinder(r * 0.26, h * 0.1, { top: r * 0.34, sides: 16 }), 0, h * 0.18), 'light', { parent: 'saucer' });
    it.part(
      'legs',
      ring(
        tube(
          [
            [r * 0.5, h * 0.3, 0],
            [r * 0.66, h * 0.02, 0],
          ],
          r * 0.03,
          7,
        ),
        3,
      ),
      'under',
      { parent: 'saucer' },
    );
    it.part('feet', ring(at(cylinder(r * 0.09, h * 0.04, { sides: 9 }), r * 0.66, h * 0.02), 3), 'under', { parent: 'legs' });
  },
});
