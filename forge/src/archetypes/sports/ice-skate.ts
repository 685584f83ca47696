import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, mirror, side } from '../solids.ts';

export default archetype({
  name: 'ice_skate',
  words: [
    'ice skates',
    'skate',
    'figure skate',
    'skates',
    'roller skate',
    'roller skates',
    'rollerblade',
    'rollerblades',
    'inline skates',
    'hockey skate',
    'roller blade',
  ],
  serves: ['ice_skate', 'skate#artifact', 'roller_skate', 'rollerblade'],
  kind: 'prop',
  size: [0.1, 0.3, 0.32],
  massKg: 0.9,
  body: 'fixed',
  roles: {
    main: mat('leather', '#f4f2ea'),
    sole: mat('leather', '#6b4530'),
    blade: mat('chrome', '#d4d9de'),
    lace: mat('cotton', '#b9c4cf'),
    wheel: mat('rubber', '#e2852e'),
  },
  build(it) {
    const { w, h, d } = it;
    const rolls = it.says('roller', 'rollerblade', 'rollerblades', 'inline', 'blade');
    it.part(
      'boot',
      side(
        [
          [-d * 0.36, h * 0.28],
          [d * 0.4, h * 0.28],
          [d * 0.46, h * 0.34],
          [d * 0.4, h * 0.44],
          [d * 0.16, h * 0.54],
          [d * 0.02, h * 0.66],
          [d * 0.0, h * 0.98],
          [-d * 0.36, h * 0.99],
          [-d * 0.33, h * 0.66],
          [-d * 0.4, h * 0.42],
        ],
        w * 0.84,
        w * 0.2,
      ),
      'main',
    );
    it.part('cuff', at(box(w * 0.88, h * 0.06, d * 0.4, w * 0.1), 0, h * 0.95, -d * 0.17), 'lace', { parent: 'boot' });
    it.part('tongue', at(box(w * 0.5, h * 0.34, d * 0.06, w * 0.06), 0, h * 0.82, d * 0.03, [-8, 0, 0]), 'main', { parent: 'boot' });
    it.part(
      'laces',
      group(...[0, 1, 2, 3, 4].map((i) => at(box(w * 0.6, h * 0.018, d * 0.05), 0, h * (0.53 + i * 0.09), d * (0.18 - 0.04 * i), [i < 2 ? -50 : -10, 0, 0]))),
      'lace',
      { parent: 'tongue', ghost: true },
    );
    it.part(
      'sole',
      group(at(box(w * 0.8, h * 0.05, d * 0.82, 0.005), 0, h * 0.27, d * 0.02), at(box(w * 0.7, h * 0.08, d * 0.24, 0.005), 0, h * 0.23, -d * 0.27)),
      'sole',
      { parent: 'boot' },
    );
    if (rolls) {
      it.part('truck', at(box(w * 0.5, h * 0.08, d * 0.74, 0.004), 0, h * 0.19, 0), 'blade', { parent: 'sole' });
      it.part(
        'wheels',
        group(
          ...[-0.28, 0.28].flatMap((z) =>
            [-1, 1].map((x) => at(along.x(cylinder(h * 0.095, w * 0.26, { sides: 14, bevel: 0.005 })), x * w * 0.34, h * 0.095, d * z)),
          ),
        ),
        'wheel',
        { parent: 'truck' },
      );
      it.part('axles', group(...[-0.28, 0.28].map((z) => at(along.x(cylinder(h * 0.03, w * 0.9, { sides: 8 })), 0, h * 0.1, d * z))), 'blade', {
        parent: 'truck',
      });
      it.part('struts', group(...[-0.28, 0.28].map((z) => at(box(w * 0.3, h * 0.12, d * 0.06), 0, h * 0.14, d * z))), 'blade', { parent: 'truck' });
      it.part('stopper', at(cylinder(w * 0.16, h * 0.1, { sides: 10 }), 0, h * 0.2, d * 0.42, [50, 0, 0]), 'wheel', { parent: 'truck' });
      return;
    }
    it.part('posts', group(at(box(w * 0.2, h * 0.16, d * 0.1), 0, h * 0.17, d * 0.22), at(box(w * 0.2, h * 0.14, d * 0.1), 0, h * 0.15, -d * 0.27)), 'blade', {
      parent: 'sole',
    });
    it.part(
      'blade',
      side(
        [
          [-d * 0.48, h * 0.02],
          [-d * 0.4, 0],
          [d * 0.4, 0],
          [d * 0.48, h * 0.03],
          [d * 0.49, h * 0.12],
          [d * 0.42, h * 0.1],
          [-d * 0.48, h * 0.1],
        ],
        w * 0.09,
      ),
      'blade',
      { parent: 'posts' },
    );
    it.part('stand', mirror(at(box(w * 0.36, h * 0.02, d * 0.5), w * 0.12, h * 0.012)), 'blade', { parent: 'blade', detail: true });
  },
});
