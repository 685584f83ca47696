import { clockFace } from '../../shared-parts/clock-face.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, ball, box, cylinder, extrude, type Flat, group, mirror, torus, turned } from '../solids.ts';

export default archetype({
  name: 'grandfather_clock',
  words: ['longcase clock', 'pendulum clock', 'standing clock', 'floor clock', 'antique clock'],
  serves: ['grandfather_clock', 'pendulum_clock'],
  kind: 'prop',
  size: [0.62, 2.1, 0.42],
  massKg: 55,
  interaction: { open: true },
  roles: {
    main: mat('walnut', '#6f3f25'),
    dial: mat('porcelain', '#f3ead2'),
    dark: mat('iron', '#2b2628'),
    trim: mat('brass', '#dcae48'),
    inside: mat('oak', '#3a2417'),
  },
  build(it) {
    const { w, h, d } = it;
    const b = it.bevel(w * 0.02);
    it.part('plinth', at(box(w * 0.94, h * 0.2, d * 0.96, b), 0, h * 0.1), 'main');
    it.part('base_moulding', at(box(w, h * 0.04, d, b), 0, h * 0.02), 'main', { parent: 'plinth' });
    it.part('plinth_cap', at(box(w, h * 0.025, d, b), 0, h * 0.205), 'main', { parent: 'plinth' });
    it.part('trunk', at(box(w * 0.7, h * 0.46, d * 0.72, b), 0, h * 0.43), 'main', { parent: 'plinth' });
    it.part('window', at(box(w * 0.46, h * 0.36, d * 0.06), 0, h * 0.42, d * 0.35), 'inside', { parent: 'trunk' });
    it.part(
      'window_frame',
      group(
        mirror(at(box(w * 0.06, h * 0.39, d * 0.08, b * 0.5), w * 0.25, h * 0.42, d * 0.36)),
        at(box(w * 0.56, h * 0.025, d * 0.08, b * 0.5), 0, h * 0.61, d * 0.36),
        at(box(w * 0.56, h * 0.025, d * 0.08, b * 0.5), 0, h * 0.23, d * 0.36),
      ),
      'trim',
      { parent: 'trunk' },
    );
    it.part(
      'pendulum',
      group(
        at(box(w * 0.03, h * 0.27, d * 0.04), 0, h * 0.46, d * 0.385),
        at(along.z(cylinder(w * 0.11, d * 0.05, { sides: 18, bevel: d * 0.01 })), 0, h * 0.31, d * 0.39),
      ),
      'trim',
      { parent: 'window', joint: hinge(0, h * 0.6, d * 0.385, [0, 0, 1], -12, 12) },
    );
    it.part('weights', mirror(at(cylinder(w * 0.04, h * 0.1, { sides: 10 }), w * 0.16, h * 0.5, d * 0.38)), 'trim', { parent: 'window' });
    it.part('hood', at(box(w * 0.9, h * 0.25, d * 0.9, b), 0, h * 0.78), 'main', { parent: 'trunk' });
    it.part('hood_ledge', group(at(box(w, h * 0.025, d, b), 0, h * 0.66), at(box(w, h * 0.03, d, b), 0, h * 0.905)), 'main', { parent: 'hood' });
    clockFace(it, { parent: 'hood', radius: w * 0.35, y: h * 0.78, z: d * 0.45, thick: d * 0.05 });
    it.part('bezel', at(turned(torus(w * 0.37, w * 0.03, 360, 22), 90), 0, h * 0.78, d * 0.45), 'trim', { parent: 'hood' });
    const swan: Flat[] = [
      [-0.5, 0],
      [0.5, 0],
      [0.5, 0.16],
      [0.3, 0.24],
      [0.12, 0.52],
      [0, 0.32],
      [-0.12, 0.52],
      [-0.3, 0.24],
      [-0.5, 0.16],
    ];
    it.part(
      'crest',
      at(
        extrude(
          swan.map(([x, y]): Flat => [x * w * 0.92, y * h * 0.14]),
          d * 0.5,
          b * 0.5,
        ),
        0,
        h * 0.915,
      ),
      'main',
      { parent: 'hood_ledge' },
    );
    it.part('finials', group(at(ball(w * 0.05, w * 0.07, w * 0.05, 10), 0, h * 0.985), at(cylinder(w * 0.03, h * 0.04, { sides: 8 }), 0, h * 0.96)), 'trim', {
      parent: 'crest',
    });
    it.detail('knob', at(ball(w * 0.025), w * 0.24, h * 0.42, d * 0.41), 'trim', { parent: 'window_frame' });
  },
});
