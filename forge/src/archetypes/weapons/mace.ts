import { archetype, mat } from '../archetype.ts';
import { along, at, ball, cone, cylinder, group } from '../solids.ts';

export default archetype({
  name: 'mace',
  words: ['flail', 'morning star', 'spiked club', 'war mace', 'spiked mace'],
  serves: ['mace#2'],
  kind: 'prop',
  size: [0.26, 0.26, 0.8],
  massKg: 5,
  roles: { main: mat('iron', '#6b7077'), handle: mat('oak', '#6f4a2c'), grip: mat('leather', '#4b2f22') },
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.5;
    it.part('handle', at(along.z(cylinder(w * 0.1, d * 0.74, { sides: it.sides(12) })), 0, y, -d * 0.13), 'handle', {
      sockets: [{ kind: 'grip', at: [0, y, -d * 0.4] }],
    });
    it.part('grip', at(along.z(cylinder(w * 0.125, d * 0.22, { sides: 12, bevel: w * 0.02 })), 0, y, -d * 0.38), 'grip', { parent: 'handle' });
    it.part('head', at(ball(w * 0.34, w * 0.34, w * 0.34, it.sides(16)), 0, y, d * 0.33), 'main', { parent: 'handle' });
    const spike = (x: number, turn: number) => ({
      shape: 'place' as const,
      of: at(cone(w * 0.1, w * 0.22, 7), 0, w * 0.4),
      turn: [x, 0, turn] as [number, number, number],
    });
    it.part(
      'spikes',
      at(
        group(
          ...[0, 60, 120, 180, 240, 300].map((a) => spike(0, a)),
          ...[50, 90, 130].map((a) => spike(a, 0)),
          ...[60, 120].flatMap((a) => [spike(a, 45), spike(a, -45)]),
        ),
        0,
        y,
        d * 0.33,
      ),
      'main',
      { parent: 'head' },
    );
  },
});
