import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, cylinder, group, mirror, ring, torus } from '../solids.ts';

export default archetype({
  name: 'cauldron',
  words: ['rice cooker', 'slow cooker', 'pressure cooker', 'stew pot', 'kettle pot', 'pot of soup', "witch's cauldron", 'pot of gold'],
  near: ['pot', 'cooking pot', 'stockpot'],
  serves: ['caldron', 'pot#artifact'],
  kind: 'prop',
  size: [0.7, 0.62, 0.7],
  massKg: 25,
  roles: { main: mat('iron', '#3b3d42'), brew: mat('glow', '#7fd64a', { glow: 0.6 }) },
  keep: ['brew'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const foot = h * 0.14;
    it.part(
      'pot',
      at(
        vessel(
          [
            [r * 0.42, 0],
            [r * 0.8, h * 0.1],
            [r * 0.97, h * 0.36],
            [r * 0.86, h * 0.66],
            [r * 0.74, h * 0.74],
            [r * 0.84, h * 0.84],
          ],
          r * 0.08,
          it.sides(18),
        ),
        0,
        foot,
      ),
      'main',
    );
    it.part('rim', at(torus(r * 0.8, r * 0.075, 360, it.sides(18)), 0, foot + h * 0.83), 'main', { parent: 'pot' });
    it.part('feet', ring(at(cone(r * 0.16, h * 0.34, 7), r * 0.55, h * 0.13, 0, [180, 0, 14]), 3), 'main', { parent: 'pot' });
    it.part('rings', mirror(at(torus(r * 0.2, r * 0.05, 360, 10), r * 0.94, foot + h * 0.52, 0, [90, 0, 0])), 'main', { parent: 'pot' });
    if (!it.says('empty')) {
      it.part('brew', at(cylinder(r * 0.76, h * 0.05, { sides: it.sides(18) }), 0, foot + h * 0.7), 'brew', { parent: 'pot' });
      it.detail(
        'bubbles',
        group(
          at(ball(r * 0.16, r * 0.14, r * 0.16, 9), r * 0.3, foot + h * 0.73, r * 0.2),
          at(ball(r * 0.11, r * 0.1, r * 0.11, 8), -r * 0.34, foot + h * 0.73, r * 0.1),
          at(ball(r * 0.13, r * 0.12, r * 0.13, 8), 0, foot + h * 0.73, -r * 0.4),
        ),
        'brew',
        { parent: 'brew' },
      );
    }
    it.anchor('inside', 0, foot + h * 0.7, 0, w * 0.7);
  },
});
