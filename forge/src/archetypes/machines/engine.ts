import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, mirror, row, tube } from '../solids.ts';

export default archetype({
  name: 'engine',
  words: ['motor', 'car engine', 'engine block', 'v8 engine', 'car motor'],
  serves: ['engine#1', 'motor#1'],
  kind: 'prop',
  size: [0.7, 0.7, 0.8],
  massKg: 150,
  roles: { main: mat('iron', '#7d838b'), head: mat('painted_metal', '#c8432f'), chrome: mat('chrome', '#cfd4d9'), dark: mat('rubber', '#2b2d31') },
  build(it) {
    const { w, h, d } = it;
    it.part('block', at(box(w * 0.6, h * 0.46, d * 0.8, it.bevel(h * 0.03)), 0, h * 0.35), 'main');
    it.part('oil_pan', at(box(w * 0.46, h * 0.16, d * 0.66, h * 0.03), 0, h * 0.08), 'main', { parent: 'block' });
    it.part('heads', mirror(at(box(w * 0.26, h * 0.2, d * 0.74, it.bevel(h * 0.04)), w * 0.26, h * 0.64, 0, [0, 0, -32])), 'head', { parent: 'block' });
    it.part('intake', at(box(w * 0.3, h * 0.14, d * 0.6, h * 0.03), 0, h * 0.64), 'chrome', { parent: 'block' });
    it.part('air_filter', at(cylinder(w * 0.26, h * 0.14, { sides: it.sides(18), bevel: h * 0.03 }), 0, h * 0.86), 'chrome', { parent: 'intake' });
    it.part('carburettor', at(cylinder(w * 0.1, h * 0.16, { sides: 10 }), 0, h * 0.76), 'main', { parent: 'intake' });
    it.part(
      'exhausts',
      mirror(
        row(
          tube(
            [
              [w * 0.3, h * 0.46, -d * 0.27],
              [w * 0.44, h * 0.42, -d * 0.27],
              [w * 0.46, h * 0.24, -d * 0.27],
            ],
            h * 0.04,
            8,
          ),
          4,
          [0, 0, d * 0.18],
        ),
      ),
      'chrome',
      { parent: 'block' },
    );
    it.part('pulley', at(along.z(cylinder(h * 0.15, d * 0.08, { sides: it.sides(18) })), 0, h * 0.3, d * 0.44), 'chrome', {
      parent: 'block',
      joint: { type: 'wheel', at: [0, h * 0.3, d * 0.44], axis: [0, 0, 1] },
    });
    it.part(
      'fan',
      group(
        at(along.z(cylinder(h * 0.09, d * 0.06, { sides: 12 })), 0, h * 0.56, d * 0.44),
        ...[0, 90, 180, 270].map((a) => at(box(w * 0.1, h * 0.36, d * 0.02), 0, h * 0.56, d * 0.46, [0, 20, a])),
      ),
      'dark',
      { parent: 'block', joint: { type: 'wheel', at: [0, h * 0.56, d * 0.44], axis: [0, 0, 1] } },
    );
  },
});
