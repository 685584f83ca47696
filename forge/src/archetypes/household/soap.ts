import { archetype, mat } from '../archetype.ts';
import { at, ball, box, group } from '../solids.ts';

export default archetype({
  name: 'soap',
  words: ['bar of soap', 'soap bar', 'sponge'],
  serves: ['soap#1'],
  kind: 'prop',
  size: [0.1, 0.05, 0.07],
  massKg: 0.1,
  roles: { main: mat('wax', '#bfe0d2'), foam: mat('cream', '#ffffff') },
  build(it) {
    const { w, h, d } = it;
    it.part('bar', at(box(w, h * 0.72, d, it.bevel(h * 0.24)), 0, h * 0.36), 'main');
    it.part(
      'foam',
      group(
        ...[
          [-0.3, 0.7, 0.2, 0.3],
          [-0.12, 0.74, 0.28, 0.24],
          [-0.34, 0.72, -0.05, 0.22],
          [-0.2, 0.82, 0.1, 0.18],
          [0.3, 0.7, -0.22, 0.2],
        ].map(([x = 0, y = 0, z = 0, r = 0]) => at(ball(h * r), w * x, h * y, d * z)),
      ),
      'foam',
      { parent: 'bar', ghost: true },
    );
    it.detail('stamp', at(box(w * 0.5, h * 0.06, d * 0.3, 0), w * 0.1, h * 0.72), 'main', { parent: 'bar' });
  },
});
