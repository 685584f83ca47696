import { archetype, mat } from '../archetype.ts';
import { slide } from '../make.ts';
import { along, at, box, cylinder, group, mirror, row, tube } from '../solids.ts';

export default archetype({
  name: 'typewriter',
  words: ['old typewriter'],
  serves: ['typewriter#1'],
  kind: 'prop',
  size: [0.38, 0.26, 0.36],
  massKg: 7,
  roles: {
    main: mat('painted_metal', '#3f6f6a'),
    dark: mat('rubber', '#26282c'),
    key: mat('plastic', '#f1ead8'),
    paper: mat('paper', '#f7f3e8'),
    metal: mat('chrome', '#d0d4d9'),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('base', at(box(w, h * 0.2, d * 0.96, it.bevel(h * 0.06)), 0, h * 0.1, d * 0.02), 'main');
    it.part('body', at(box(w * 0.92, h * 0.3, d * 0.44, it.bevel(h * 0.08)), 0, h * 0.33, -d * 0.22), 'main', { parent: 'base' });
    it.part(
      'keys',
      group(
        ...[0, 1, 2, 3].map((r) =>
          at(
            row(cylinder(w * 0.03, h * 0.1, { sides: 10 }), r === 3 ? 1 : 9, [w * 0.09, 0, 0]),
            r === 3 ? 0 : -w * 0.36 + r * w * 0.012,
            h * (0.34 - r * 0.045),
            d * (0.1 + r * 0.105),
          ),
        ),
      ),
      'key',
      { parent: 'base' },
    );
    it.part('space_bar', at(box(w * 0.5, h * 0.06, d * 0.06, h * 0.02), 0, h * 0.215, d * 0.43), 'dark', { parent: 'base' });
    it.part(
      'bank',
      at(
        {
          shape: 'extrude',
          outline: [
            [-d * 0.06, 0],
            [d * 0.46, 0],
            [-d * 0.06, h * 0.2],
          ],
          depth: w * 0.86,
        },
        0,
        h * 0.17,
        0,
        [0, -90, 0],
      ),
      'dark',
      { parent: 'base' },
    );
    it.part('carriage', at(along.x(cylinder(h * 0.12, w * 0.94, { sides: it.sides(16) })), 0, h * 0.54, -d * 0.24), 'dark', {
      parent: 'body',
      joint: slide(0, h * 0.54, -d * 0.24, [1, 0, 0], -w * 0.3, w * 0.3),
    });
    it.part('knobs', mirror(at(along.x(cylinder(h * 0.1, w * 0.05, { sides: 14 })), w * 0.48, h * 0.54, -d * 0.24)), 'metal', { parent: 'carriage' });
    it.part('paper', at(box(w * 0.5, h * 0.5, d * 0.012), 0, h * 0.76, -d * 0.3, [-12, 0, 0]), 'paper', { parent: 'carriage', ghost: true });
    it.part(
      'lever',
      tube(
        [
          [-w * 0.42, h * 0.56, -d * 0.2],
          [-w * 0.46, h * 0.68, -d * 0.06],
        ],
        w * 0.014,
        7,
      ),
      'metal',
      { parent: 'carriage' },
    );
  },
});
