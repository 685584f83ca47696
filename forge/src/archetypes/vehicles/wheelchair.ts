import { carWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { wheelJoint } from '../make.ts';
import { along, at, box, capsule, cylinder, group, mirror, ring, torus, tube } from '../solids.ts';

export default archetype({
  name: 'wheelchair',
  words: ['wheel chair'],
  serves: ['wheelchair'],
  kind: 'prop',
  size: [0.66, 0.95, 1],
  massKg: 16,
  interaction: { sit: true },
  roles: {
    main: mat('leather', '#27408a'),
    rim: mat('chrome', '#cfd4d9'),
    tyre: mat('rubber', '#2b2b2e'),
    frame: mat('steel', '#8f959c'),
    grip: mat('rubber', '#2f2c2d'),
  },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.32;
    it.part('seat', at(box(w * 0.6, h * 0.07, d * 0.46, 0.02), 0, h * 0.5, d * 0.0), 'main');
    it.part('backrest', at(box(w * 0.6, h * 0.42, d * 0.06, 0.02), 0, h * 0.72, -d * 0.22, [-6, 0, 0]), 'main', { parent: 'seat' });
    const t = w * 0.025;
    it.part(
      'frame',
      mirror(
        group(
          tube(
            [
              [w * 0.31, h * 0.93, -d * 0.34],
              [w * 0.31, h * 0.9, -d * 0.26],
              [w * 0.31, h * 0.2, -d * 0.18],
              [w * 0.31, h * 0.16, d * 0.3],
            ],
            t,
            6,
          ),
          tube(
            [
              [w * 0.31, h * 0.66, -d * 0.22],
              [w * 0.31, h * 0.68, d * 0.18],
              [w * 0.31, h * 0.48, d * 0.26],
              [w * 0.26, h * 0.1, d * 0.42],
            ],
            t,
            6,
          ),
          tube(
            [
              [w * 0.31, h * 0.47, -d * 0.2],
              [w * 0.31, h * 0.47, d * 0.26],
              [w * 0.31, h * 0.1, d * 0.3],
            ],
            t,
            6,
          ),
        ),
      ),
      'frame',
      { parent: 'seat' },
    );
    it.part('armrests', mirror(at(box(w * 0.08, h * 0.04, d * 0.32, 0.01), w * 0.31, h * 0.69, -d * 0.02)), 'main', { parent: 'frame' });
    it.part('footrests', mirror(at(box(w * 0.2, h * 0.03, d * 0.16, 0.008), w * 0.17, h * 0.09, d * 0.41, [-10, 0, 0])), 'grip', { parent: 'frame' });
    it.part('handles', mirror(at(capsule(w * 0.035, d * 0.14, 7), w * 0.31, h * 0.935, -d * 0.38, [90, 0, 0])), 'grip', {
      parent: 'frame',
      sockets: [{ kind: 'grip', at: [0, h * 0.93, -d * 0.38] }],
    });
    it.part('axle', at(along.x(cylinder(t, w * 0.92, { sides: 7 })), 0, r, -d * 0.16), 'frame', { parent: 'frame' });
    for (const [name, x] of [
      ['left_wheel', w * 0.44],
      ['right_wheel', -w * 0.44],
    ] as const) {
      it.part(name, at(along.x(torus(r - t * 1.2, t * 1.2, 360, it.sides(24))), x, r, -d * 0.16), 'tyre', {
        parent: 'axle',
        joint: wheelJoint(x, r, -d * 0.16),
      });
      it.part(
        `${name}_spokes`,
        at(along.x(group(ring(at(box(r * 0.92, t * 0.4, t * 0.4), r * 0.48, 0), 12), cylinder(t * 1.6, t * 3, { sides: 9 }))), x, r, -d * 0.16),
        'rim',
        { parent: name },
      );
      it.part(`${name}_pushrim`, at(along.x(torus(r * 0.84, t * 0.5, 360, it.sides(20))), x + Math.sign(x) * t * 0.7, r, -d * 0.16), 'rim', {
        parent: `${name}_spokes`,
      });
    }
    for (const [name, x] of [
      ['left_caster', w * 0.31],
      ['right_caster', -w * 0.31],
    ] as const)
      carWheel(it, { parent: 'frame', name, x, y: h * 0.075, z: d * 0.3, radius: h * 0.075, width: w * 0.05 });
    it.socket('seat', 'seat', 0, h * 0.54);
    it.anchor('seat', 0, h * 0.535, 0, w * 0.5);
  },
});
