import { archetype, mat } from '../archetype.ts';
import { along, at, box, extrude, torus, type Flat } from '../solids.ts';

export default archetype({
  name: 'wrench',
  words: ['spanner', 'adjustable wrench', 'monkey wrench'],
  near: ['pliers'],
  serves: ['wrench#artifact'],
  kind: 'prop',
  size: [0.07, 0.26, 0.02],
  massKg: 0.5,
  roles: { main: mat('steel', '#a4abb2') },
  build(it) {
    const { w, h, d } = it;
    const r = w / 2;
    const jaw: Flat[] = [
      [-0.3, 1.0],
      [-0.9, 0.7],
      [-1, 0],
      [-0.5, -0.8],
      [0.5, -0.8],
      [1, 0],
      [0.9, 0.7],
      [0.3, 1.0],
      [0.34, 0.1],
      [-0.34, 0.1],
    ];
    it.part('handle', at(box(w * 0.4, h * 0.7, d * 0.7, d * 0.2), 0, h * 0.46), 'main', { sockets: [{ kind: 'grip', at: [0, h * 0.3, 0] }] });
    it.part(
      'jaw',
      at(
        extrude(
          jaw.map(([x, y]): Flat => [x * r, y * r]),
          d,
          d * 0.15,
        ),
        0,
        h - r,
      ),
      'main',
      { parent: 'handle' },
    );
    it.part('ring', at(along.z(torus(r * 0.55, r * 0.22, 360, 16)), 0, r * 0.77), 'main', { parent: 'handle' });
  },
});
