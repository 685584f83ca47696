import { archetype, mat } from '../archetype.ts';
import { at, ball, capsule, extrude, group, lathe, mirror, scaled, torus, tube } from '../solids.ts';

export default archetype({
  name: 'doll',
  words: ['voodoo doll', 'rag doll', 'puppet', 'barbie', 'baby doll', 'marionette', 'action figure', 'figurine', 'toy doll'],
  serves: ['doll#1', 'puppet#artifact', 'figurine#1'],
  kind: 'prop',
  size: [0.26, 0.46, 0.18],
  massKg: 0.4,
  interaction: { pickup: true },
  roles: {
    main: mat('cotton', '#d8557a'),
    skin: mat('cotton', '#f3cfa8'),
    hair: mat('wool', '#c8542c'),
    dark: mat('plastic', '#2b2626'),
    trim: mat('cotton', '#fbf6ea'),
  },
  tint: ['main'],
  keep: ['dark'],
  build(it) {
    const { w, h, d } = it;
    it.part(
      'dress',
      lathe(
        [
          [0, h * 0.2],
          [w * 0.36, h * 0.2],
          [w * 0.3, h * 0.3],
          [w * 0.16, h * 0.44],
          [w * 0.15, h * 0.52],
          [w * 0.1, h * 0.58],
          [0, h * 0.59],
        ],
        16,
      ),
      'main',
    );
    it.part('hem', at(torus(w * 0.35, w * 0.035, 360, 18), 0, h * 0.21), 'trim', { parent: 'dress' });
    it.part(
      'apron',
      at(
        extrude(
          [
            [-w * 0.13, -h * 0.11],
            [w * 0.13, -h * 0.11],
            [w * 0.07, h * 0.1],
            [-w * 0.07, h * 0.1],
          ],
          d * 0.06,
          d * 0.01,
        ),
        0,
        h * 0.35,
        w * 0.23,
        [-24, 0, 0],
      ),
      'trim',
      { parent: 'dress' },
    );
    it.part('legs', mirror(at(capsule(w * 0.075, h * 0.26, 9), w * 0.12, h * 0.14)), 'skin', { parent: 'dress' });
    it.part('shoes', mirror(at(scaled(ball(1, 1, 1, 10), w * 0.1, h * 0.045, d * 0.22), w * 0.12, h * 0.045, d * 0.07)), 'dark', { parent: 'legs' });
    it.part(
      'arms',
      mirror(
        tube(
          [
            [w * 0.1, h * 0.54, 0],
            [w * 0.3, h * 0.44, d * 0.06],
            [w * 0.4, h * 0.36, d * 0.14],
          ],
          [w * 0.07, w * 0.06, w * 0.055],
          9,
        ),
      ),
      'skin',
      { parent: 'dress' },
    );
    it.part('hands', mirror(at(ball(w * 0.07), w * 0.41, h * 0.35, d * 0.15)), 'skin', { parent: 'arms' });
    it.part('sleeves', mirror(at(ball(w * 0.11, h * 0.06, w * 0.11, 10), w * 0.15, h * 0.53)), 'main', { parent: 'dress' });
    it.part('head', at(ball(w * 0.32, h * 0.185, d * 0.42, 16), 0, h * 0.755), 'skin', { parent: 'dress' });
    it.part(
      'hair',
      group(
        at(ball(w * 0.345, h * 0.18, d * 0.44, 16), 0, h * 0.79, -d * 0.08),
        mirror(at(ball(w * 0.13, h * 0.1, d * 0.2, 10), w * 0.36, h * 0.72)),
        ...[-0.18, -0.06, 0.06, 0.18].map((x) => at(ball(w * 0.09, h * 0.05, d * 0.1, 8), w * x, h * 0.88, d * 0.3)),
      ),
      'hair',
      { parent: 'head' },
    );
    it.part(
      'bows',
      mirror(at(group(ball(w * 0.045), mirror(at(scaled(ball(1, 1, 1, 8), w * 0.06, h * 0.03, d * 0.05), w * 0.06, 0))), w * 0.33, h * 0.83, d * 0.12)),
      'main',
      { parent: 'hair' },
    );
    it.part('eyes', mirror(at(ball(w * 0.04, h * 0.028, d * 0.04, 9), w * 0.12, h * 0.755, d * 0.385)), 'dark', { parent: 'head' });
    it.detail('cheeks', mirror(at(ball(w * 0.05, h * 0.02, d * 0.03, 9), w * 0.19, h * 0.7, d * 0.33)), 'main', { parent: 'head' });
    it.detail(
      'mouth',
      tube(
        [
          [-w * 0.06, h * 0.69, d * 0.385],
          [0, h * 0.678, d * 0.39],
          [w * 0.06, h * 0.69, d * 0.385],
        ],
        w * 0.014,
        5,
      ),
      'dark',
      { parent: 'head' },
    );
    it.anchor('head', 0, h * 0.94, 0, w * 0.6);
  },
});
