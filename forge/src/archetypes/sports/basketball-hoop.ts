import { archetype, mat } from '../archetype.ts';
import { at, box, group, mirror, ring, torus, tube } from '../solids.ts';

export default archetype({
  name: 'basketball_hoop',
  words: ['basketball net', 'basketball stand', 'hoop', 'basketball basket'],
  serves: ['basketball_hoop#1'],
  kind: 'structure',
  size: [1.3, 3.2, 1.5],
  massKg: 120,
  roles: { main: mat('plastic', '#eef1f4'), pole: mat('painted_metal', '#34383f'), rim: mat('painted_metal', '#e2622e'), net: mat('rope', '#f4f2ea') },
  build(it) {
    const { w, h, d } = it;
    it.part('base', at(box(w * 0.7, h * 0.07, d * 0.5, h * 0.02), 0, h * 0.035, -d * 0.22), 'pole');
    it.part(
      'pole',
      tube(
        [
          [0, h * 0.04, -d * 0.3],
          [0, h * 0.68, -d * 0.3],
          [0, h * 0.84, d * 0.04],
        ],
        w * 0.05,
        10,
      ),
      'pole',
      { parent: 'base' },
    );
    it.part('board', at(box(w, h * 0.25, d * 0.04, h * 0.006), 0, h * 0.87, d * 0.06), 'main', { parent: 'pole' });
    it.part(
      'square',
      group(
        mirror(at(box(w * 0.03, h * 0.12, d * 0.02), w * 0.2, h * 0.86, d * 0.085)),
        at(box(w * 0.43, h * 0.012, d * 0.02), 0, h * 0.92, d * 0.085),
        at(box(w * 0.43, h * 0.012, d * 0.02), 0, h * 0.8, d * 0.085),
      ),
      'rim',
      { parent: 'board' },
    );
    it.part('rim', group(at(torus(d * 0.155, w * 0.018, 360, 20), 0, h * 0.78, d * 0.29), at(box(w * 0.14, h * 0.02, d * 0.1), 0, h * 0.78, d * 0.1)), 'rim', {
      parent: 'board',
    });
    it.part(
      'net',
      at(
        ring(
          group(
            tube(
              [
                [0, 0, d * 0.155],
                [w * 0.05, -h * 0.07, d * 0.11],
                [0, -h * 0.13, d * 0.09],
              ],
              w * 0.007,
              4,
            ),
            tube(
              [
                [0, 0, d * 0.155],
                [-w * 0.05, -h * 0.07, d * 0.11],
                [0, -h * 0.13, d * 0.09],
              ],
              w * 0.007,
              4,
            ),
          ),
          8,
        ),
        0,
        h * 0.78,
        d * 0.29,
      ),
      'net',
      { parent: 'rim', ghost: true },
    );
  },
});
