import { archetype, mat } from '../archetype.ts';
import { at, ball, box, group, lathe } from '../solids.ts';

export default archetype({
  name: 'coconut',
  words: ['coconut half', 'half coconut', 'coco nut', 'cracked coconut'],
  serves: ['coconut#food', 'coconut#plant'],
  kind: 'prop',
  size: [0.3, 0.15, 0.17],
  massKg: 1.4,
  roles: { main: mat('bark', '#6b4527'), flesh: mat('cream', '#fbf8ee'), milk: mat('cream', '#eef3ee'), eye: mat('rubber', '#2b1d14') },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.5;
    it.part('whole', at(ball(r, r, r * 1.04, it.sides(16)), -w * 0.24, r, -d * 0.04), 'main');
    it.part(
      'eyes',
      group(
        ...[0, 1, 2].map((i) =>
          at(
            ball(r * 0.13, r * 0.13, r * 0.08, 8),
            -w * 0.24 + Math.cos(i * 2.09 + 1.57) * r * 0.26,
            r * 1.15 + Math.sin(i * 2.09 + 1.57) * r * 0.26,
            -d * 0.04 + r * 0.95,
          ),
        ),
      ),
      'eye',
      { parent: 'whole' },
    );
    const hair = Array.from({ length: 14 }, (_, i) =>
      at(
        box(r * 0.03, r * 0.3, r * 0.03),
        -w * 0.24 + Math.cos(i * 2.4) * r * 0.95 * Math.sin(0.6 + i * 0.14),
        r + r * 0.96 * Math.cos(0.6 + i * 0.14),
        -d * 0.04 + Math.sin(i * 2.4) * r * 0.95 * Math.sin(0.6 + i * 0.14),
        [it.random.between(-40, 40), 0, it.random.between(-40, 40)],
      ),
    );
    it.detail('fibres', group(...hair), mat('rope', '#a97c4b'), { parent: 'whole', ghost: true });
    const half = lathe(
      [
        [0, -r],
        [r * 0.5, -r * 0.87],
        [r * 0.87, -r * 0.5],
        [r, 0],
        [r * 0.88, 0],
        [r * 0.74, -r * 0.4],
        [0, -r * 0.74],
      ],
      it.sides(18),
    );
    const inner = lathe(
      [
        [r * 0.87, r * 0.03],
        [r * 0.7, r * 0.03],
        [r * 0.6, -r * 0.3],
        [0, -r * 0.56],
        [0, -r * 0.78],
        [r * 0.78, -r * 0.42],
      ],
      it.sides(18),
    );
    it.part('shell', at(half, w * 0.24, r * 0.94, 0, [34, 0, -8]), 'main', { parent: 'whole' });
    it.part('flesh', at(inner, w * 0.24, r * 0.94, 0, [34, 0, -8]), 'flesh', { parent: 'shell' });
    it.part('touch', at(box(w * 0.1, r * 0.3, r * 0.3), w * 0.03, r * 0.5, -d * 0.08), 'main', { parent: 'whole', ghost: true });
  },
});
