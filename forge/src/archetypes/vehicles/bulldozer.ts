import { track } from '../../shared-parts/track.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, box, cylinder, group, mirror, side, tube } from '../solids.ts';

export default archetype({
  name: 'bulldozer',
  words: ['dozer', 'earth mover', 'snow plow', 'snowplow', 'snowplough'],
  serves: ['bulldozer', 'snowplow'],
  kind: 'prop',
  size: [2.8, 2.9, 4.6],
  massKg: 14_000,
  interaction: { drive: true },
  roles: {
    main: mat('painted_metal', '#e8b32f'),
    tyre: mat('rubber', '#2b2c30'),
    rim: mat('steel', '#8b9097'),
    glass: mat('glass', '#bcdbe6'),
    dark: mat('iron', '#474b51'),
    blade: mat('steel', '#c7cbd0'),
  },
  build(it) {
    const { w, h, d } = it;
    for (const [name, x] of [
      ['left_track', w * 0.31],
      ['right_track', -w * 0.31],
    ] as const)
      track(it, { name, ...(x < 0 && { parent: 'left_track' }), x, z: -d * 0.12, length: d * 0.66, height: h * 0.3, width: w * 0.2 });
    it.part('body', at(box(w * 0.46, h * 0.24, d * 0.6, it.bevel(0.06)), 0, h * 0.32, -d * 0.12), 'dark', { parent: 'left_track' });
    it.part(
      'bonnet',
      side(
        [
          [-d * 0.1, h * 0.36],
          [d * 0.2, h * 0.34],
          [d * 0.2, h * 0.58],
          [-d * 0.1, h * 0.64],
        ],
        w * 0.42,
        it.bevel(0.05),
      ),
      'main',
      { parent: 'body' },
    );
    it.part('grille', at(box(w * 0.34, h * 0.18, 0.08), 0, h * 0.45, d * 0.2), 'dark', { parent: 'bonnet' });
    it.part('cab', at(box(w * 0.48, h * 0.5, d * 0.24, it.bevel(0.07)), 0, h * 0.66, -d * 0.22), 'main', { parent: 'body' });
    it.part(
      'windows',
      group(at(box(w * 0.5, h * 0.24, d * 0.17), 0, h * 0.74, -d * 0.22), at(box(w * 0.38, h * 0.26, d * 0.26), 0, h * 0.74, -d * 0.22)),
      'glass',
      { parent: 'cab' },
    );
    it.part('roof', at(box(w * 0.56, h * 0.06, d * 0.3, it.bevel(0.05)), 0, h * 0.93, -d * 0.22), 'main', { parent: 'cab' });
    it.part('exhaust', at(cylinder(w * 0.03, h * 0.34, { sides: 10 }), w * 0.12, h * 0.74, d * 0.08), 'dark', { parent: 'bonnet' });
    it.detail('beacon', at(cylinder(w * 0.05, h * 0.07, { sides: 10 }), 0, h * 0.97, -d * 0.22), mat('glow', '#ff9d2e', { glow: 0.7 }), { parent: 'roof' });
    it.part(
      'blade',
      side(
        [
          [d * 0.38, h * 0.02],
          [d * 0.49, h * 0.0],
          [d * 0.45, h * 0.1],
          [d * 0.42, h * 0.24],
          [d * 0.43, h * 0.36],
          [d * 0.47, h * 0.44],
          [d * 0.4, h * 0.44],
          [d * 0.37, h * 0.24],
        ],
        w * 0.98,
      ),
      'blade',
      { parent: 'body', joint: hinge(0, h * 0.2, 0, [1, 0, 0], -20, 5) },
    );
    it.part('blade_arms', mirror(at(box(w * 0.06, h * 0.1, d * 0.46, 0.02), w * 0.45, h * 0.16, d * 0.17)), 'main', { parent: 'blade' });
    it.part('arm_axle', at(along.x(cylinder(h * 0.04, w * 0.94, { sides: 10 })), 0, h * 0.16, -d * 0.02), 'dark', { parent: 'left_track' });
    it.part(
      'rams',
      mirror(
        tube(
          [
            [w * 0.16, h * 0.5, d * 0.17],
            [w * 0.16, h * 0.32, d * 0.41],
          ],
          w * 0.025,
          8,
        ),
      ),
      'rim',
      { parent: 'bonnet' },
    );
    it.socket('cab', 'seat', 0, h * 0.5, -d * 0.22);
  },
});
