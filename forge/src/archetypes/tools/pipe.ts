import { archetype, mat } from '../archetype.ts';
import { along, at, cylinder, tube } from '../solids.ts';

export default archetype({
  name: 'pipe',
  words: ['water pipe', 'metal pipe', 'drain pipe', 'steam pipe', 'plumbing pipe', 'pipeline'],
  near: ['hose', 'duct'],
  serves: ['pipe#artifact', 'tube#artifact'],
  kind: 'prop',
  size: [0.9, 0.9, 0.3],
  massKg: 12,
  roles: { main: mat('iron', '#7d858c'), flange: mat('steel', '#9aa0a6') },
  build(it) {
    const { w, h, d } = it;
    const r = d * 0.36;
    it.part(
      'pipe',
      tube(
        [
          [-w / 2 + r * 1.4, 0, 0],
          [-w / 2 + r * 1.4, h * 0.5, 0],
          [-w * 0.28, h * 0.76, 0],
          [-w * 0.08, h - d / 2, 0],
          [w / 2, h - d / 2, 0],
        ],
        r,
        it.sides(14),
      ),
      'main',
    );
    it.part('foot_flange', at(cylinder(d / 2, h * 0.07, { sides: it.sides(16) }), -w / 2 + r * 1.4, h * 0.035), 'flange', { parent: 'pipe' });
    it.part('end_flange', at(along.x(cylinder(d / 2, w * 0.07, { sides: it.sides(16) })), w * 0.465, h - d / 2), 'flange', { parent: 'pipe' });
    it.part('collar', at(cylinder(r * 1.16, h * 0.06, { sides: it.sides(16) }), -w / 2 + r * 1.4, h * 0.42), 'flange', { parent: 'pipe' });
  },
});
