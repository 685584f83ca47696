import { archetype, mat } from '../archetype.ts';
import { at, box, extrude, group, row, tube } from '../solids.ts';

export default archetype({
  name: 'chainsaw',
  words: ['chain saw', 'power saw'],
  serves: ['chain_saw#1'],
  kind: 'prop',
  size: [0.24, 0.28, 0.9],
  massKg: 5,
  roles: { main: mat('painted_metal', '#e2703a'), dark: mat('plastic', '#2b2d33'), bar: mat('steel', '#c4c9cf') },
  build(it) {
    const { w, h, d } = it;
    it.part('body', at(box(w * 0.7, h * 0.6, d * 0.36, it.bevel(h * 0.08)), 0, h * 0.32, -d * 0.16), 'main');
    it.part(
      'bar',
      at(
        extrude(
          [
            [-d * 0.04, -h * 0.14],
            [d * 0.5, -h * 0.14],
            [d * 0.56, 0],
            [d * 0.5, h * 0.14],
            [-d * 0.04, h * 0.14],
          ],
          w * 0.08,
        ),
        0,
        h * 0.34,
        -d * 0.05,
        [0, -90, 0],
      ),
      'bar',
      { parent: 'body' },
    );
    it.part(
      'chain',
      group(
        at(row(box(w * 0.12, h * 0.07, d * 0.03), 10, [0, 0, d * 0.052]), 0, h * 0.49, d * 0.0),
        at(row(box(w * 0.12, h * 0.07, d * 0.03), 10, [0, 0, d * 0.052]), 0, h * 0.19, d * 0.0),
        at(box(w * 0.12, h * 0.1, d * 0.03), 0, h * 0.34, d * 0.5),
      ),
      'dark',
      { parent: 'bar' },
    );
    it.part(
      'rear_handle',
      tube(
        [
          [0, h * 0.52, -d * 0.3],
          [0, h * 0.58, -d * 0.46],
          [0, h * 0.16, -d * 0.47],
          [0, h * 0.14, -d * 0.3],
        ],
        w * 0.11,
        9,
      ),
      'dark',
      { parent: 'body', sockets: [{ kind: 'grip', at: [0, h * 0.4, -d * 0.46] }] },
    );
    it.part(
      'front_handle',
      at(
        tube(
          [
            [-w * 0.4, h * 0.3, 0],
            [-w * 0.42, h * 0.86, 0],
            [0, h * 0.96, 0],
            [w * 0.42, h * 0.86, 0],
            [w * 0.4, h * 0.3, 0],
          ],
          w * 0.08,
          9,
        ),
        0,
        0,
        -d * 0.1,
      ),
      'dark',
      { parent: 'body' },
    );
  },
});
