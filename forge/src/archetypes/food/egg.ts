import { archetype, mat } from '../archetype.ts';
import { at, ball, lathe, ring, torus } from '../solids.ts';

export default archetype({
  name: 'egg',
  words: ['boiled egg', 'chicken egg', 'easter egg', 'dragon egg', 'goose egg'],
  serves: ['egg#food', 'egg#animal', 'egg#body'],
  kind: 'prop',
  size: [0.045, 0.06, 0.045],
  massKg: 0.06,
  roles: { main: mat('bone', '#f1e2c8'), band: mat('cream', '#e8829c'), dots: mat('cream', '#5fb5d6') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'shell',
      lathe(
        [
          [0, 0],
          [r * 0.46, h * 0.02],
          [r * 0.84, h * 0.16],
          [r, h * 0.38],
          [r * 0.9, h * 0.62],
          [r * 0.62, h * 0.85],
          [r * 0.3, h * 0.97],
          [0, h],
        ],
        it.sides(18),
      ),
      'main',
    );
    if (it.says('easter', 'painted', 'decorated')) {
      it.part('band', at(torus(r * 0.95, r * 0.1, 360, it.sides(18)), 0, h * 0.42), 'band', { parent: 'shell' });
      it.detail('dots', at(ring(at(ball(r * 0.12, r * 0.12, r * 0.06, 8), 0, 0, r * 0.84), 7), 0, h * 0.66), 'dots', { parent: 'shell' });
    }
    it.anchor('top', 0, h, 0, r);
  },
});
