import { archetype, mat } from '../archetype.ts';
import { at, ball, circle, cone, type Flat, group, loft, mirror, scaled, tube } from '../solids.ts';

export default archetype({
  name: 'rubber_duck',
  words: ['rubber ducky', 'toy duck', 'bath duck', 'rubber duckie', 'yellow rubber duck', 'rubber duckling'],
  serves: [],
  when: { duck: ['rubber', 'bath', 'toy'], ducky: ['rubber', 'bath', 'yellow'] },
  kind: 'prop',
  size: [0.2, 0.22, 0.25],
  massKg: 0.1,
  interaction: { pickup: true },
  roles: { main: mat('rubber', '#f7c92c'), beak: mat('rubber', '#ef7d22'), eye: mat('plastic', '#24211f'), shine: mat('plastic', '#ffffff') },
  keep: ['eye', 'shine'],
  build(it) {
    const { w, h, d } = it;
    const cut = (y: number, x: number, z: number, back = 0): { y: number; outline: Flat[] } => ({
      y: h * y,
      outline: circle(1, 18).map(([a, b]): Flat => [a * w * x, b * d * z - d * back]),
    });
    it.part(
      'body',
      loft([cut(0, 0.3, 0.3), cut(0.08, 0.44, 0.42), cut(0.24, 0.5, 0.48), cut(0.38, 0.46, 0.46), cut(0.48, 0.32, 0.38, 0.02), cut(0.53, 0.2, 0.24, -0.02)]),
      'main',
    );
    it.part(
      'tail',
      tube(
        [
          [0, h * 0.34, -d * 0.34],
          [0, h * 0.48, -d * 0.46],
          [0, h * 0.6, -d * 0.49],
        ],
        [w * 0.18, w * 0.12, w * 0.03],
        10,
      ),
      'main',
      { parent: 'body' },
    );
    it.part('wings', mirror(at(scaled(ball(1, 1, 1, 12), w * 0.09, h * 0.14, d * 0.24), w * 0.44, h * 0.3, -d * 0.06, [14, 0, 10])), 'main', {
      parent: 'body',
    });
    it.part('head', at(ball(w * 0.32, h * 0.27, d * 0.25, 16), 0, h * 0.72, d * 0.1), 'main', { parent: 'body' });
    it.part(
      'beak',
      group(
        at(scaled(ball(1, 1, 1, 12), w * 0.15, h * 0.04, d * 0.13), 0, h * 0.69, d * 0.37, [-10, 0, 0]),
        at(scaled(ball(1, 1, 1, 12), w * 0.12, h * 0.035, d * 0.1), 0, h * 0.645, d * 0.35, [14, 0, 0]),
      ),
      'beak',
      { parent: 'head' },
    );
    it.part('eyes', mirror(at(ball(w * 0.055, h * 0.06, d * 0.03, 10), w * 0.15, h * 0.8, d * 0.3, [0, 28, 0])), 'eye', { parent: 'head' });
    it.detail('eye_shine', mirror(at(ball(w * 0.02), w * 0.16, h * 0.825, d * 0.325)), 'shine', { parent: 'eyes' });
    it.part('tuft', at(cone(w * 0.06, h * 0.1, 8), 0, h * 0.99, d * 0.06, [-30, 0, 0]), 'main', { parent: 'head' });
    it.anchor('head', 0, h * 0.98, d * 0.1, w * 0.5);
    it.anchor('top', 0, h * 0.98, d * 0.1, w * 0.4);
  },
});
