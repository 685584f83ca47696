import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, group, tube } from '../solids.ts';

export default archetype({
  name: 'banana',
  words: ['bananas', 'banana monocot'],
  near: ['plantain'],
  serves: ['banana#food'],
  kind: 'prop',
  size: [0.2, 0.1, 0.12],
  massKg: 0.3,
  roles: { main: mat('flesh_fruit', '#edc93f'), tip: mat('bark', '#6b5330') },
  build(it) {
    const { w, d } = it;
    const r = d * 0.17;
    const one = (z: number, turn: number): { skin: ReturnType<typeof tube>; end: ReturnType<typeof at> } => {
      const path: Vec3[] = curve(
        [
          [-w * 0.46, w * 0.36, z * 0.2],
          [-w * 0.3, w * 0.14, z * 0.7],
          [0, r, z],
          [w * 0.28, w * 0.1, z],
          [w * 0.42, w * 0.26, z * 0.9 + turn],
        ],
        3,
      );
      return {
        skin: tube(
          path,
          path.map((_, i) => r * ([0.34, 0.5, 0.8, 0.95, 1, 1.02, 1.02, 1, 0.98, 0.92, 0.8, 0.6, 0.3][i] ?? 0.3)),
          7,
        ),
        end: at(ball(r * 0.34, r * 0.34, r * 0.34, 6), ...(path.at(-1) ?? [0, 0, 0])),
      };
    };
    const hand = [one(-d * 0.3, 0), one(0, 0), one(d * 0.3, 0)];
    it.part('bananas', group(...hand.map((each) => each.skin)), 'main');
    it.part('stalk', at(ball(r * 0.6, r * 0.8, r * 0.6, 7), -w * 0.46, w * 0.37), 'tip', { parent: 'bananas' });
    it.detail('tips', group(...hand.map((each) => each.end)), 'tip', { parent: 'bananas' });
  },
});
