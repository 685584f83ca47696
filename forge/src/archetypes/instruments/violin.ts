import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, extrude, type Flat, group, mirror, row, tube } from '../solids.ts';

export default archetype({
  name: 'violin',
  words: ['fiddle', 'viola', 'cello', 'double bass'],
  serves: ['violin#1', 'viola#artifact', 'cello#1', 'bowed_stringed_instrument'],
  kind: 'prop',
  size: [0.3, 0.62, 0.14],
  massKg: 0.5,
  interaction: { pickup: true },
  roles: { main: mat('oak', '#a8501f', { roughness: 0.3 }), dark: mat('walnut', '#2d1d17'), string: mat('steel', '#e0e2e4'), hair: mat('rope', '#f2ead6') },
  tint: ['main'],
  options: { bow: ['bow'] },
  build(it) {
    const { w, h, d } = it;
    const x = -w * 0.06;
    const half: [number, number][] = [
      [0, 0],
      [0.2, 0.006],
      [0.33, 0.05],
      [0.37, 0.13],
      [0.31, 0.2],
      [0.21, 0.245],
      [0.19, 0.3],
      [0.23, 0.35],
      [0.3, 0.4],
      [0.29, 0.48],
      [0.2, 0.545],
      [0.08, 0.565],
    ];
    const body: Flat[] = [
      ...half,
      ...half
        .slice(1)
        .toReversed()
        .map(([a, b]): [number, number] => [-a, b]),
    ].map(([a, b]): Flat => [a * w, b * h]);
    const deep = d * 0.42;
    it.part('body', at(extrude(body, deep, deep * 0.24), x, 0), 'main');
    it.part('fingerboard', at(box(w * 0.1, h * 0.44, d * 0.12, d * 0.03), x, h * 0.6, deep * 0.72), 'dark', { parent: 'body' });
    it.part('neck', at(box(w * 0.1, h * 0.34, d * 0.2, d * 0.05), x, h * 0.7, deep * 0.32), 'main', {
      parent: 'body',
      sockets: [{ kind: 'grip', at: [x, h * 0.7, 0] }],
    });
    it.part('peg_box', at(box(w * 0.12, h * 0.12, d * 0.22, d * 0.05), x, h * 0.88, deep * 0.32), 'main', { parent: 'neck' });
    it.part('scroll', at(along.x(cylinder(d * 0.17, w * 0.14, { sides: 14, bevel: d * 0.03 })), x, h * 0.955, deep * 0.4), 'main', { parent: 'peg_box' });
    it.part('pegs', group(...[0.855, 0.905].map((y) => at(along.x(cylinder(h * 0.011, w * 0.36, { sides: 8 })), x, h * y, deep * 0.32))), 'dark', {
      parent: 'peg_box',
    });
    it.part('bridge', at(box(w * 0.17, h * 0.03, d * 0.3), x, h * 0.225, deep * 0.7), 'main', { parent: 'body' });
    it.part(
      'tailpiece',
      at(
        extrude(
          [
            [-w * 0.04, 0],
            [w * 0.04, 0],
            [w * 0.075, h * 0.16],
            [-w * 0.075, h * 0.16],
          ],
          d * 0.1,
        ),
        x,
        h * 0.02,
        deep * 0.62,
      ),
      'dark',
      { parent: 'body' },
    );
    it.part('chin_rest', at(ball(w * 0.12, h * 0.035, d * 0.12, 12), x - w * 0.2, h * 0.05, deep * 0.5), 'dark', { parent: 'body' });
    it.detail(
      'sound_holes',
      at(
        mirror(
          tube(
            [
              [w * 0.15, h * 0.2, deep * 0.5],
              [w * 0.13, h * 0.25, deep * 0.5],
              [w * 0.15, h * 0.3, deep * 0.5],
            ].map(([a = 0, b = 0, c = 0]): Vec3 => [a, b, c]),
            w * 0.014,
            6,
          ),
        ),
        x,
        0,
      ),
      'dark',
      { parent: 'body' },
    );
    it.detail('strings', at(row(box(w * 0.008, h * 0.68, d * 0.015), 4, [w * 0.022, 0, 0]), x - w * 0.033, h * 0.5, deep * 0.98), 'string', {
      parent: 'fingerboard',
      ghost: true,
    });
    if (!it.has('bow')) return;
    it.part(
      'bow',
      group(
        at(cylinder(w * 0.018, h * 0.9, { sides: 7 }), w * 0.42, h * 0.45, 0),
        at(box(w * 0.05, h * 0.05, d * 0.2, d * 0.03), w * 0.42, h * 0.05, d * 0.06),
        at(box(w * 0.04, h * 0.03, d * 0.16), w * 0.42, h * 0.885, d * 0.05),
      ),
      'dark',
      { parent: 'body' },
    );
    it.part('bow_hair', at(box(w * 0.03, h * 0.86, d * 0.03), w * 0.42, h * 0.46, d * 0.11), 'hair', { parent: 'bow' });
    it.part('bow_rest', at(box(w * 0.34, h * 0.02, d * 0.1), w * 0.3, h * 0.12, 0), 'dark', { parent: 'body' });
  },
});
