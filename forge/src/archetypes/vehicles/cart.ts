import { spokedWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, group, mirror, row, tube } from '../solids.ts';

export default archetype({
  name: 'cart',
  words: [
    'wooden cart',
    'handcart',
    'pushcart',
    'hay cart',
    'ox cart',
    'oxcart',
    'horse cart',
    'farm cart',
    'chariot',
    'rickshaw',
    'donkey cart',
    'market cart',
  ],
  serves: ['cart#1', 'cart#2', 'handcart', 'chariot', 'oxcart', 'rickshaw'],
  kind: 'prop',
  size: [1.5, 1.1, 2.6],
  massKg: 120,
  roles: { main: mat('plank', '#9a6a3c'), wheel: mat('oak', '#74492a'), iron: mat('iron', '#4a4d52') },
  options: { wheels: ['wheel', 'wheels'] },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.42;
    const z = -d * 0.16;
    it.part('floor', at(box(w * 0.7, h * 0.07, d * 0.56, 0.01), 0, h * 0.52, z), 'main');
    it.part('sides', mirror(at(row(box(h * 0.04, h * 0.15, d * 0.56, 0.01), 2, [0, h * 0.18, 0]), w * 0.34, h * 0.66, z)), 'main', { parent: 'floor' });
    it.part('stakes', mirror(at(row(box(h * 0.06, h * 0.46, h * 0.06, 0.01), 3, [0, 0, d * 0.26]), w * 0.365, h * 0.71, z - d * 0.26)), 'wheel', {
      parent: 'sides',
    });
    it.part(
      'boards',
      group(...[-1, 1].map((end) => at(row(box(w * 0.68, h * 0.15, h * 0.04, 0.01), 2, [0, h * 0.18, 0]), 0, h * 0.66, z + end * d * 0.27))),
      'main',
      { parent: 'sides' },
    );
    it.part('axle', at(along.x(cylinder(h * 0.05, w * 0.94, { sides: 8 })), 0, r, z), 'iron', { parent: 'floor' });
    it.part('axle_beam', at(box(w * 0.6, h * 0.1, h * 0.12), 0, h * 0.45, z), 'wheel', { parent: 'floor' });
    it.part(
      'shafts',
      mirror(
        tube(
          [
            [w * 0.28, h * 0.47, z + d * 0.1],
            [w * 0.28, h * 0.47, d * 0.3],
            [w * 0.24, h * 0.38, d * 0.5],
          ],
          h * 0.038,
          7,
        ),
      ),
      'wheel',
      { parent: 'floor', sockets: [{ kind: 'grip', at: [0, h * 0.4, d * 0.48] }] },
    );
    it.part('prop', at(box(h * 0.06, h * 0.48, h * 0.06), w * 0.0, h * 0.24, d * 0.3), 'wheel', { parent: 'shafts' });
    it.part('crossbar', at(along.x(cylinder(h * 0.03, w * 0.56, { sides: 7 })), 0, h * 0.47, d * 0.3), 'wheel', { parent: 'shafts' });
    if (it.has('wheels'))
      for (const [name, side] of [
        ['left_wheel', 1],
        ['right_wheel', -1],
      ] as const)
        spokedWheel(it, { parent: 'axle', name, x: side * w * 0.43, y: r, z, radius: r, width: w * 0.07 });
    if (it.says('hay')) it.part('hay', at(ball(w * 0.32, h * 0.3, d * 0.28, 10), 0, h * 0.72, z), mat('straw', '#dcb955'), { parent: 'floor' });
    it.anchor('inside', 0, h * 0.6, z, w * 0.56);
    it.anchor('top', 0, h * 0.56, z, w * 0.6);
  },
});
