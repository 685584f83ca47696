import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, group, mirror, row } from '../solids.ts';

export default archetype({
  name: 'robot',
  words: ['android', 'humanoid robot', 'mech', 'droid', 'cyborg', 'automaton', 'bot', 'mecha', 'machine man', 'tin man', 'tinman', 'terminator'],
  serves: ['robot', 'automaton#artifact', 'cyborg#person', 'android#artifact'],
  kind: 'character',
  size: [0.9, 1.7, 0.6],
  massKg: 140,
  behaviours: ['wander'],
  roles: {
    main: mat('painted_metal', '#c9ced3'),
    trim: mat('painted_metal', '#e08a2c'),
    joint: mat('iron', '#4a4f56'),
    eye: mat('glow', '#5fe0ff', { glow: 1 }),
    screen: mat('plastic', '#23272d'),
  },
  tint: ['main', 'trim'],
  keep: ['eye'],
  build(it) {
    const { w, h, d } = it;
    const b = it.bevel(h * 0.02);
    it.part('torso', at(box(w * 0.52, h * 0.34, d * 0.6, b * 1.5), 0, h * 0.52), 'main');
    it.part('chest_panel', at(box(w * 0.3, h * 0.15, d * 0.06, b), 0, h * 0.56, d * 0.3), 'trim', { parent: 'torso' });
    it.part('buttons', row(at(ball(w * 0.03, w * 0.03, d * 0.04, 9), -w * 0.08, h * 0.56, d * 0.33), 3, [w * 0.08, 0, 0]), 'eye', { parent: 'chest_panel' });
    it.part('neck', at(cylinder(w * 0.09, h * 0.06, { sides: 10 }), 0, h * 0.71), 'joint', { parent: 'torso' });
    it.part('head', at(box(w * 0.46, h * 0.2, d * 0.56, b * 1.6), 0, h * 0.82), 'main', { parent: 'neck', joint: { type: 'ball', at: [0, h * 0.72, 0] } });
    it.part('face', at(box(w * 0.38, h * 0.12, d * 0.06, b), 0, h * 0.825, d * 0.27), 'screen', { parent: 'head' });
    it.part('eyes', mirror(at(ball(w * 0.055, w * 0.06, d * 0.04, 12), w * 0.09, h * 0.84, d * 0.3)), 'eye', { parent: 'face' });
    it.detail('mouth', at(box(w * 0.16, h * 0.014, d * 0.03), 0, h * 0.785, d * 0.3), 'eye', { parent: 'face' });
    it.part('antenna', group(at(cylinder(w * 0.015, h * 0.07, { sides: 6 }), 0, h * 0.945), at(ball(w * 0.04), 0, h * 0.975)), 'trim', { parent: 'head' });
    it.part('ears', mirror(at(along.x(cylinder(w * 0.08, w * 0.06, { sides: 12 })), w * 0.25, h * 0.82)), 'trim', { parent: 'head' });
    it.part('hips', at(box(w * 0.4, h * 0.08, d * 0.46, b), 0, h * 0.33), 'joint', { parent: 'torso' });
    for (const [name, s] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      it.part(`${name}_shoulder`, at(ball(w * 0.1), s * w * 0.31, h * 0.64), 'trim', {
        parent: 'torso',
        joint: { type: 'ball', at: [s * w * 0.28, h * 0.64, 0] },
      });
      it.part(
        `${name}_arm`,
        group(at(cylinder(w * 0.055, h * 0.16, { sides: 10 }), s * w * 0.37, h * 0.55), at(box(w * 0.13, h * 0.15, d * 0.2, b), s * w * 0.38, h * 0.41)),
        'main',
        { parent: `${name}_shoulder` },
      );
      it.part(
        `${name}_hand`,
        at(
          group(
            box(w * 0.1, h * 0.05, d * 0.14, b * 0.5),
            at(box(w * 0.03, h * 0.06, d * 0.04), w * 0.04, -h * 0.04),
            at(box(w * 0.03, h * 0.06, d * 0.04), -w * 0.04, -h * 0.04),
          ),
          s * w * 0.38,
          h * 0.315,
        ),
        'joint',
        { parent: `${name}_arm`, sockets: [{ kind: 'grip', at: [s * w * 0.38, h * 0.29, 0] }] },
      );
      it.part(
        `${name}_leg`,
        group(at(cylinder(w * 0.06, h * 0.14, { sides: 10 }), s * w * 0.13, h * 0.25), at(box(w * 0.16, h * 0.16, d * 0.26, b), s * w * 0.13, h * 0.13)),
        'main',
        { parent: 'hips', joint: { type: 'ball', at: [s * w * 0.13, h * 0.32, 0] } },
      );
      it.part(`${name}_foot`, at(box(w * 0.19, h * 0.06, d * 0.5, b), s * w * 0.13, h * 0.03, d * 0.06), 'trim', { parent: `${name}_leg` });
    }
    it.anchor('head', 0, h * 0.915, 0, w * 0.42);
    it.anchor('hand', -w * 0.38, h * 0.28, d * 0.1, w * 0.3);
    it.anchor('top', 0, h * 0.92, 0, w * 0.4);
  },
});
