import type { Vec3 } from '@worldkiln/contracts';
import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { at, cone, cylinder, lathe, mirror, ring, tube, type Flat } from '../solids.ts';

export default archetype({
  name: 'hot_air_balloon',
  words: ['hot-air balloon', 'air balloon'],
  near: ['airship', 'zeppelin', 'blimp', 'dirigible'],
  serves: ['hot-air_balloon', 'airship'],
  kind: 'structure',
  size: [5.0, 8.0, 5.0],
  massKg: 300,
  body: 'dynamic',
  behaviours: ['fly'],
  roles: {
    main: mat('canvas', '#d5432f'),
    stripe: mat('canvas', '#f0c64a'),
    basket: mat('wicker', '#a8753c'),
    rope: mat('rope', '#8f7448'),
    flame: mat('glow', '#ffb43a', { glow: 1 }),
  },
  tint: ['main', 'stripe'],
  keep: ['flame'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const y = h - r;
    it.part(
      'basket',
      at(
        vessel(
          [
            [r * 0.22, 0],
            [r * 0.25, h * 0.1],
          ],
          r * 0.03,
          12,
        ),
        0,
        0,
      ),
      'basket',
      { sockets: [{ kind: 'contain', at: [0, h * 0.05, 0] }] },
    );
    it.part(
      'ropes',
      ring(
        tube(
          [
            [r * 0.24, h * 0.09, 0],
            [r * 0.34, h * 0.28, 0],
          ],
          r * 0.012,
          5,
        ),
        8,
      ),
      'rope',
      { parent: 'basket' },
    );
    const profile: Flat[] = [
      [0, h * 0.27],
      [r * 0.36, h * 0.27],
      [r * 0.66, y - r * 0.62],
      [r * 0.93, y - r * 0.2],
      [r, y + r * 0.1],
      [r * 0.9, y + r * 0.5],
      [r * 0.6, y + r * 0.83],
      [r * 0.2, y + r * 0.985],
      [0, h],
    ];
    it.part('envelope', lathe(profile, 24), 'main', { parent: 'ropes' });
    it.part(
      'stripes',
      ring(
        at(
          tube(
            profile.slice(1, -1).map(([x, v]): Vec3 => [x, v, 0]),
            [0.05, 0.1, 0.14, 0.15, 0.13, 0.09, 0.03].map((t) => t * r),
            6,
          ),
          0,
          0,
        ),
        8,
      ),
      'stripe',
      { parent: 'envelope' },
    );
    it.part('burner', at(cylinder(r * 0.06, h * 0.04, { sides: 8 }), 0, h * 0.15), 'rope', { parent: 'ropes' });
    it.detail(
      'burner_bars',
      mirror(
        tube(
          [
            [r * 0.25, h * 0.13, 0],
            [0, h * 0.145, 0],
          ],
          r * 0.02,
          5,
        ),
      ),
      'rope',
      { parent: 'burner' },
    );
    it.detail('flame', at(cone(r * 0.06, h * 0.08, 7), 0, h * 0.205), 'flame', { parent: 'burner', ghost: true });
  },
});
