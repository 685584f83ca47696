import { archetype, mat } from '../archetype.ts';
import { at, ball, box, circle, cylinder, group, lathe, loft, mirror, torus, tube } from '../solids.ts';

export default archetype({
  name: 'statue',
  words: [
    'sculpture',
    'bust',
    'stone statue',
    'monument',
    'greek statue',
    'marble statue',
    'figurine',
    'memorial',
    'bronze statue',
    'marble bust',
    'head',
    'face',
    'mannequin head',
    'head bust',
    'gargoyle',
  ],
  serves: ['statue#1', 'sculpture#2', 'bust#artifact', 'figurine', 'memorial#artifact', 'head#1', 'face#1'],
  kind: 'prop',
  size: [0.56, 1.2, 0.46],
  massKg: 180,
  body: 'fixed',
  roles: { main: mat('marble', '#ece7dc'), plinth: mat('marble', '#b9b2a6'), trim: mat('marble', '#8f887c') },
  tint: ['main'],
  build(it) {
    const { w, h, d } = it;
    const p = h * 0.34;
    it.part(
      'plinth',
      group(
        at(box(w * 0.8, p * 0.8, d * 0.94, 0.01), 0, p * 0.46),
        at(box(w * 0.94, p * 0.14, d, 0.012), 0, p * 0.07),
        at(box(w * 0.92, p * 0.12, d * 0.99, 0.012), 0, p * 0.9),
      ),
      'plinth',
    );
    it.detail('plate', at(box(w * 0.46, p * 0.22, 0.02), 0, p * 0.46, d * 0.47), 'trim', { parent: 'plinth' });
    const r = w * 0.24;
    const head = h * 0.79;
    it.part(
      'foot',
      at(
        lathe(
          [
            [0, 0],
            [r * 0.8, 0],
            [r * 0.5, h * 0.03],
            [r * 0.55, h * 0.06],
            [0, h * 0.06],
          ],
          16,
        ),
        0,
        p * 0.95,
      ),
      'main',
      { parent: 'plinth' },
    );
    it.part(
      'shoulders',
      loft([
        { y: p * 0.95 + h * 0.04, outline: circle(w * 0.2, 16, 0.8) },
        { y: h * 0.46, outline: circle(w * 0.44, 16, 0.56) },
        { y: h * 0.54, outline: circle(w * 0.48, 16, 0.52) },
        { y: h * 0.6, outline: circle(w * 0.34, 16, 0.56) },
        { y: h * 0.64, outline: circle(w * 0.17, 16, 0.9) },
      ]),
      'main',
      { parent: 'foot' },
    );
    it.part('drape', at(torus(w * 0.34, w * 0.05, 200, 14), 0, h * 0.53, d * 0.02, [12, 160, 24]), 'main', { parent: 'shoulders', ghost: true });
    it.part('neck', at(cylinder(r * 0.58, h * 0.14, { top: r * 0.52, sides: 14 }), 0, h * 0.66), 'main', { parent: 'shoulders' });
    it.part(
      'head',
      group(at(ball(r * 0.86, r * 1.12, r * 0.98, 18), 0, head), at(ball(r * 0.62, r * 0.6, r * 0.7, 14), 0, head - r * 0.66, r * 0.22)),
      'main',
      { parent: 'neck' },
    );
    it.part(
      'nose',
      tube(
        [
          [0, head + r * 0.2, r * 0.86],
          [0, head - r * 0.16, r * 1.1],
          [0, head - r * 0.26, r * 0.94],
        ],
        [r * 0.1, r * 0.15, r * 0.12],
        8,
      ),
      'main',
      { parent: 'head' },
    );
    it.part('brow', mirror(at(box(r * 0.46, r * 0.12, r * 0.2, r * 0.05), r * 0.36, head + r * 0.26, r * 0.84, [0, 14, -6])), 'main', { parent: 'head' });
    it.part('eyes', mirror(at(ball(r * 0.16, r * 0.11, r * 0.08, 10), r * 0.34, head + r * 0.08, r * 0.86)), 'plinth', { parent: 'head' });
    it.part(
      'lips',
      group(at(ball(r * 0.24, r * 0.06, r * 0.08, 10), 0, head - r * 0.5, r * 0.9), at(ball(r * 0.2, r * 0.07, r * 0.08, 10), 0, head - r * 0.6, r * 0.88)),
      'plinth',
      { parent: 'head' },
    );
    it.part('ears', mirror(at(ball(r * 0.09, r * 0.24, r * 0.14, 9), r * 0.86, head, 0)), 'main', { parent: 'head' });
    const curls = Array.from({ length: 26 }, (_, i) => {
      const a = i * 2.399;
      const up = 0.12 + (i / 26) * 0.88;
      const rr = Math.sqrt(1 - up * up * 0.8);
      return at(
        ball(r * 0.27, r * 0.24, r * 0.27, 8),
        Math.cos(a) * rr * r * 0.8,
        head + r * (0.12 + up * 0.9),
        Math.sin(a) * rr * r * 0.9 - (up < 0.5 ? r * 0.2 : 0),
      );
    });
    it.part('hair', group(at(ball(r * 0.88, r * 0.9, r * 0.94, 14), 0, head + r * 0.3, -r * 0.14), ...curls), 'main', { parent: 'head' });
  },
});
