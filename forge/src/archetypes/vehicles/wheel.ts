import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, lathe, mirror, ring, subtract } from '../solids.ts';

export default archetype({
  name: 'wheel',
  words: ['tire', 'tyre', 'car wheel', 'car tire', 'spare tire', 'rubber tire', 'truck tire', 'flat tire'],
  serves: ['wheel#1', 'tire#artifact', 'car_wheel'],
  kind: 'prop',
  size: [0.26, 0.68, 0.68],
  massKg: 18,
  roles: { main: mat('rubber', '#2b2c30'), rim: mat('chrome', '#c9ced4'), hub: mat('steel', '#7d848c'), wood: mat('oak', '#8f5d33') },
  build(it) {
    const { w, h } = it;
    const r = h / 2;
    if (it.says('wagon', 'wooden', 'cart', 'spoked', 'old')) {
      const felloe = subtract(cylinder(r, w * 0.34, { sides: 24 }), cylinder(r * 0.82, w, { sides: 24 }));
      it.part('felloe', at(along.x(felloe), 0, r), 'wood');
      it.part('spokes', at(along.x(ring(at(box(r * 0.86, w * 0.16, r * 0.09), r * 0.46, 0), 10)), 0, r), 'wood', { parent: 'felloe' });
      it.part('hub', at(along.x(cylinder(r * 0.17, w * 0.6, { sides: 12, bevel: 0.01 })), 0, r), 'wood', { parent: 'spokes' });
      it.part('iron_tyre', at(along.x(subtract(cylinder(r * 1.015, w * 0.3, { sides: 24 }), cylinder(r * 0.97, w, { sides: 24 }))), 0, r * 1.0), 'hub', {
        parent: 'felloe',
      });
      return;
    }
    it.part(
      'tyre',
      at(
        along.x(
          lathe(
            [
              [r * 0.62, -w * 0.42],
              [r * 0.78, -w * 0.5],
              [r * 0.95, -w * 0.42],
              [r, -w * 0.28],
              [r, w * 0.28],
              [r * 0.95, w * 0.42],
              [r * 0.78, w * 0.5],
              [r * 0.62, w * 0.42],
              [r * 0.62, -w * 0.42],
            ],
            it.sides(28),
          ),
        ),
        0,
        r,
      ),
      'main',
    );
    it.part('rim', at(along.x(subtract(cylinder(r * 0.64, w * 0.7, { sides: 24 }), cylinder(r * 0.55, w, { sides: 24 }))), 0, r), 'rim', { parent: 'tyre' });
    it.part(
      'spokes',
      at(
        along.x(group(ring(at(box(r * 0.56, w * 0.24, r * 0.17, r * 0.03), r * 0.32, w * 0.1), 5), cylinder(r * 0.16, w * 0.5, { sides: 14, bevel: 0.01 }))),
        0,
        r,
      ),
      'rim',
      { parent: 'rim' },
    );
    it.part('brake_disc', at(along.x(cylinder(r * 0.46, w * 0.12, { sides: 20 })), 0, r), 'hub', { parent: 'spokes' });
    it.detail('nuts', at(along.x(mirror(ring(at(cylinder(r * 0.03, w * 0.06, { sides: 6 }), r * 0.1, w * 0.26), 5), 'y')), 0, r), 'hub', { parent: 'spokes' });
    it.detail('tread', at(along.x(ring(at(box(r * 0.05, w * 0.46, r * 0.07), r * 0.995, 0), 26)), 0, r), 'main', { parent: 'tyre' });
  },
});
