import type { Vec3, Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, box, cylinder, side } from '../solids.ts';

export default archetype({
  name: 'stapler',
  words: ['office stapler', 'staple gun'],
  near: ['hole punch', 'hole puncher', 'paper punch'],
  serves: ['stapler', 'stapling_machine'],
  kind: 'prop',
  size: [0.045, 0.07, 0.17],
  massKg: 0.3,
  roles: { main: mat('plastic', '#c8322d'), metal: mat('chrome', '#c3c9cf'), dark: mat('rubber', '#2c2e33') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'base',
      side(
        [
          [-d * 0.48, 0],
          [d * 0.48, 0],
          [d * 0.49, h * 0.1],
          [d * 0.3, h * 0.13],
          [-d * 0.3, h * 0.16],
          [-d * 0.48, h * 0.2],
        ],
        w * 0.86,
        w * 0.06,
      ),
      'dark',
    );
    it.part('anvil', at(box(w * 0.5, h * 0.05, d * 0.12, 0.001), 0, h * 0.13, d * 0.4), 'metal', { parent: 'base' });
    const lift = [-9, 0, 0] as Vec3;
    const pivot = (solid: Solid): Solid => at(at(solid, 0, -h * 0.3, d * 0.38), 0, h * 0.3, -d * 0.38, lift);
    it.part('magazine', pivot(at(box(w * 0.5, h * 0.2, d * 0.84, 0.002), 0, h * 0.33, d * 0.05)), 'metal', {
      parent: 'base',
      joint: hinge(0, h * 0.3, -d * 0.38, [1, 0, 0], -50, 8),
    });
    it.part(
      'arm',
      pivot(
        side(
          [
            [-d * 0.47, h * 0.3],
            [-d * 0.48, h * 0.52],
            [-d * 0.38, h * 0.66],
            [d * 0.2, h * 0.72],
            [d * 0.46, h * 0.6],
            [d * 0.49, h * 0.4],
            [d * 0.4, h * 0.38],
            [-d * 0.3, h * 0.38],
          ],
          w * 0.8,
          w * 0.12,
        ),
      ),
      'main',
      { parent: 'magazine' },
    );
    it.part('hinge_block', at(box(w * 0.94, h * 0.44, d * 0.14, w * 0.08), 0, h * 0.26, -d * 0.4), 'main', { parent: 'base' });
    it.detail('pin', at(along.x(cylinder(h * 0.06, w, { sides: 9 })), 0, h * 0.34, -d * 0.39), 'metal', { parent: 'hinge_block' });
    it.detail('pad', pivot(at(box(w * 0.6, h * 0.05, d * 0.22, 0.001), 0, h * 0.69, d * 0.3, [6, 0, 0])), 'dark', { parent: 'arm' });
  },
});
