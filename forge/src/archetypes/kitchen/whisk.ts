import { archetype, mat } from '../archetype.ts';
import { along, at, capsule, group, tube } from '../solids.ts';

export default archetype({
  name: 'whisk',
  words: ['egg whisk', 'wire whisk', 'egg beater'],
  serves: ['whisk#2'],
  kind: 'prop',
  size: [0.1, 0.1, 0.3],
  massKg: 0.15,
  roles: { main: mat('steel', '#c9ced4'), handle: mat('oak', '#8a5a34') },
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.5;
    const loop = (a: number) => ({
      shape: 'place' as const,
      of: tube(
        [
          [0, 0, 0],
          [w * 0.3, 0, d * 0.18],
          [w * 0.44, 0, d * 0.36],
          [w * 0.26, 0, d * 0.5],
          [0, 0, d * 0.53],
          [-w * 0.26, 0, d * 0.5],
          [-w * 0.44, 0, d * 0.36],
          [-w * 0.3, 0, d * 0.18],
          [0, 0, 0],
        ],
        w * 0.035,
        6,
      ),
      turn: [0, 0, a] as [number, number, number],
    });
    it.part('handle', at(along.z(capsule(w * 0.15, d * 0.48, it.sides(12))), 0, y, -d * 0.26), 'handle');
    it.part('wires', at(group(loop(0), loop(45), loop(90), loop(135)), 0, y, -d * 0.04), 'main', { parent: 'handle' });
  },
});
