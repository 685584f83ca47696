import { archetype, mat } from '../archetype.ts';
import { along, at, ball, curve, cylinder, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'hanger',
  words: ['coat hanger', 'clothes hanger', 'wire hanger', 'hook', 'wall hook'],
  serves: ['hanger#1', 'coat_hanger', 'hanger#artifact', 'hook#artifact'],
  kind: 'prop',
  size: [0.44, 0.26, 0.05],
  massKg: 0.1,
  roles: { main: mat('birch', '#c48d52'), metal: mat('chrome', '#cdd2d7') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'shoulders',
      tube(
        curve(
          [
            [-w * 0.49, h * 0.1, 0],
            [-w * 0.3, h * 0.3, 0],
            [0, h * 0.5, 0],
            [w * 0.3, h * 0.3, 0],
            [w * 0.49, h * 0.1, 0],
          ],
          3,
        ),
        d * 0.36,
        8,
      ),
      'main',
    );
    it.part('bar', at(along.x(cylinder(d * 0.24, w * 0.86, { sides: 8 })), 0, h * 0.12), 'main', { parent: 'shoulders' });
    it.part(
      'hook',
      tube(
        curve(
          [
            [0, h * 0.48, 0],
            [0, h * 0.64, 0],
            [w * 0.05, h * 0.7, 0],
            [w * 0.1, h * 0.82, 0],
            [w * 0.04, h * 0.95, 0],
            [-w * 0.05, h * 0.96, 0],
            [-w * 0.1, h * 0.86, 0],
          ],
          3,
        ),
        d * 0.11,
        7,
      ),
      'metal',
      { parent: 'shoulders' },
    );
    it.detail('tips', mirror(at(ball(d * 0.38), w * 0.48, h * 0.1)), 'main', { parent: 'shoulders' });
  },
});
