import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, ball, cylinder, group, torus, tube } from '../solids.ts';

export default archetype({
  name: 'grenade',
  words: ['hand grenade'],
  near: ['dynamite', 'tnt', 'land mine', 'explosive', 'bomb', 'cannonball', 'cartoon bomb'],
  serves: ['grenade', 'bomb#artifact', 'explosive_device'],
  kind: 'prop',
  size: [0.08, 0.12, 0.08],
  massKg: 0.5,
  roles: { main: mat('painted_metal', '#5c6b3a'), metal: mat('steel', '#b4bac0'), ring: mat('brass', '#d0a445') },
  build(it) {
    const { w, h } = it;
    const r = w * 0.44;
    it.part('grenade_body', at(ball(r, h * 0.36, r, 12), 0, h * 0.36), 'main');
    it.detail(
      'ridges',
      group(...[0.22, 0.36, 0.5].map((t) => at(torus(r * Math.sqrt(1 - ((t - 0.36) / 0.36) ** 2) * 0.99, r * 0.07, 360, 14), 0, h * t))),
      'main',
      { parent: 'grenade_body' },
    );
    it.part('neck', at(cylinder(r * 0.4, h * 0.18, { sides: 10 }), 0, h * 0.78), 'metal', { parent: 'grenade_body' });
    it.part(
      'safety_lever',
      tube(
        [
          [0, h * 0.88, 0],
          [r * 0.9, h * 0.84, 0],
          [r * 1.1, h * 0.5, 0],
        ],
        r * 0.14,
        6,
      ),
      'metal',
      { parent: 'neck', joint: hinge(0, h * 0.88, 0, [0, 0, 1], 0, 60) },
    );
    it.part('pull_pin', at(torus(r * 0.3, r * 0.07, 360, 12), -r * 0.62, h * 0.8, 0, [90, 0, 20]), 'ring', { parent: 'neck' });
  },
});
