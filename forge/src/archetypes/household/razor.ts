import { archetype, mat } from '../archetype.ts';
import { at, box, group, row, torus, tube } from '../solids.ts';

export default archetype({
  name: 'razor',
  words: ['shaver', 'safety razor', 'straight razor', 'shaving razor', 'disposable razor', 'electric razor', 'razor blade'],
  serves: ['razor', 'safety_razor', 'shaver#artifact'],
  kind: 'prop',
  size: [0.05, 0.14, 0.035],
  massKg: 0.06,
  roles: { main: mat('plastic', '#2f74c4'), metal: mat('chrome', '#d4d9dd'), grip: mat('rubber', '#26292e') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'handle',
      tube(
        [
          [0, h * 0.02, 0],
          [0, h * 0.3, -d * 0.1],
          [0, h * 0.6, -d * 0.14],
          [0, h * 0.82, 0],
          [0, h * 0.9, d * 0.12],
        ],
        [w * 0.13, w * 0.16, w * 0.12, w * 0.1, w * 0.13],
        10,
      ),
      'main',
      { sockets: [{ kind: 'grip', at: [0, h * 0.3, 0] }] },
    );
    it.part('grip', group(...[0.16, 0.24, 0.32, 0.4, 0.48].map((k) => at(torus(w * 0.145, w * 0.025, 360, 12), 0, h * k, -d * 0.1))), 'grip', {
      parent: 'handle',
    });
    it.part('head', at(box(w * 0.98, h * 0.13, d * 0.34, d * 0.1), 0, h * 0.92, d * 0.22, [-18, 0, 0]), 'main', { parent: 'handle' });
    it.part('blades', at(row(box(w * 0.86, h * 0.012, d * 0.06), 4, [0, h * 0.024, 0]), 0, h * 0.885, d * 0.385, [-18, 0, 0]), 'metal', { parent: 'head' });
    it.part('strip', at(box(w * 0.88, h * 0.022, d * 0.1), 0, h * 0.98, d * 0.34, [-18, 0, 0]), mat('plastic', '#8fd0b0'), { parent: 'head' });
  },
});
