import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, group, mirror, row, torus, tube } from '../solids.ts';

export default archetype({
  name: 'robot',
  words: ['android', 'droid', 'humanoid robot', 'bot', 'automaton', 'cyborg', 'mech', 'machine man', 'tin man', 'tinman', 'mecha', 'terminator'],
  serves: ['robot#artifact', 'cyborg#person', 'android#artifact'],
  kind: 'character',
  size: [1.0, 1.7, 0.66],
  massKg: 140,
  behaviours: ['wander'],
  roles: {
    main: mat('painted_metal', '#d8dde2'),
    joint: mat('steel', '#6d757f'),
    accent: mat('painted_metal', '#e07b39'),
    screen: mat('plastic', '#1f2833', { roughness: 0.15 }),
    light: mat('glow', '#5fe3ff', { glow: 0.9 }),
  },
  tint: ['main', 'accent'],
  keep: ['light', 'screen'],
  options: { antenna: ['antenna', 'antennae', 'aerial'], wheels: ['wheel', 'wheels', 'wheeled'] },
  build(it) {
    const { w, h, d } = it;
    const hip = h * 0.3;
    const neck = h * 0.64;
    const bw = w * 0.5;
    const bd = d * 0.58;
    it.part('body', at(box(bw, neck - hip, bd, it.bevel(w * 0.07)), 0, (hip + neck) / 2), 'main', { sockets: [{ kind: 'snap', at: [0, neck, 0] }] });
    it.part('pelvis', at(box(bw * 0.72, h * 0.08, bd * 0.8, it.bevel(w * 0.03)), 0, hip - h * 0.025), 'joint', { parent: 'body' });
    it.part('chest_plate', at(box(bw * 0.72, (neck - hip) * 0.5, bd * 0.1, it.bevel(w * 0.015)), 0, hip + (neck - hip) * 0.58, bd * 0.5), 'accent', {
      parent: 'body',
    });
    it.part('core', at(cylinder(w * 0.075, d * 0.08, { sides: 16 }), 0, hip + (neck - hip) * 0.64, bd * 0.56, [90, 0, 0]), 'light', { parent: 'chest_plate' });
    it.detail('vents', at(row(box(bw * 0.34, h * 0.012, d * 0.03), 3, [0, h * 0.024, 0]), 0, hip + (neck - hip) * 0.12, bd * 0.5), 'joint', {
      parent: 'body',
      ghost: true,
    });
    it.detail(
      'rivets',
      mirror(
        group(
          ...[
            [0.42, 0.12],
            [0.42, 0.88],
          ].map(([x = 0, t = 0]) => at(ball(w * 0.018), bw * x, hip + (neck - hip) * t, bd * 0.5)),
        ),
      ),
      'joint',
      { parent: 'body', ghost: true },
    );
    it.part('neck', at(cylinder(w * 0.09, h * 0.06, { sides: 12 }), 0, neck + h * 0.022), 'joint', { parent: 'body' });
    const hy = h * 0.79;
    const [hw, hh, hd] = [w * 0.44, h * 0.235, d * 0.58];
    it.part('head', at(box(hw, hh, hd, it.bevel(w * 0.085)), 0, hy), 'main', { parent: 'neck', joint: { type: 'ball', at: [0, neck + h * 0.03, 0] } });
    it.part('face', at(box(hw * 0.84, hh * 0.62, hd * 0.1, it.bevel(w * 0.03)), 0, hy + hh * 0.02, hd * 0.48), 'screen', { parent: 'head' });
    it.part('eyes', mirror(at(cylinder(w * 0.05, d * 0.04, { sides: 14 }), hw * 0.21, hy + hh * 0.08, hd * 0.54, [90, 0, 0])), 'light', {
      parent: 'head',
      ghost: true,
      sockets: [{ kind: 'light', at: [0, hy, hd * 0.6] }],
    });
    it.detail('mouth', at(torus(w * 0.055, w * 0.012, 180, 12), 0, hy - hh * 0.1, hd * 0.53, [-90, 0, 0]), 'light', { parent: 'head', ghost: true });
    it.part('ears', mirror(at(cylinder(w * 0.07, w * 0.07, { sides: 14 }), hw * 0.5 + w * 0.015, hy, 0, [0, 0, 90])), 'accent', { parent: 'head' });
    if (it.has('antenna'))
      it.part('antenna', group(at(cylinder(w * 0.014, h * 0.075, { sides: 7 }), 0, hy + hh * 0.5 + h * 0.03), at(ball(w * 0.04), 0, h - w * 0.04)), 'accent', {
        parent: 'head',
        ghost: true,
      });
    const ribbed = (from: Vec3, to: Vec3, thick: number): ReturnType<typeof group> => {
      const ring = (t: number): ReturnType<typeof at> =>
        at(
          ball(thick * 1.22, thick * 0.62, thick * 1.22, 10),
          from[0] + (to[0] - from[0]) * t,
          from[1] + (to[1] - from[1]) * t,
          from[2] + (to[2] - from[2]) * t,
        );
      return group(tube([from, to], thick, 9), ring(0.25), ring(0.5), ring(0.75));
    };
    const wheeled = it.has('wheels', false);
    for (const [name, side] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      const x = side * (bw / 2 + w * 0.075);
      const [sy, ey, wy] = [neck - h * 0.05, (neck + hip) / 2 - h * 0.01, hip + h * 0.02];
      it.part(
        `${name}_arm`,
        group(at(ball(w * 0.095, w * 0.095, w * 0.095, it.sides(14)), x, sy), ribbed([x + side * w * 0.01, sy, 0], [x + side * w * 0.05, ey, 0], w * 0.042)),
        'joint',
        { parent: 'body', joint: { type: 'ball', at: [x, sy, 0] } },
      );
      it.part(
        `${name}_forearm`,
        at(cylinder(w * 0.085, h * 0.15, { top: w * 0.065, sides: it.sides(14), bevel: w * 0.015 }), x + side * w * 0.055, (ey + wy) / 2, d * 0.03),
        'main',
        { parent: `${name}_arm`, joint: { type: 'hinge', at: [x + side * w * 0.05, ey, 0], axis: [1, 0, 0], limitsDeg: [-120, 0] } },
      );
      const claw = group(
        at(ball(w * 0.055), x + side * w * 0.055, wy - h * 0.04, d * 0.03),
        ...[-1, 1].map((k) => at(box(w * 0.03, h * 0.065, d * 0.09, w * 0.01), x + side * w * 0.055 + k * w * 0.045, wy - h * 0.075, d * 0.03, [0, 0, k * 14])),
      );
      it.part(`${name}_hand`, claw, 'joint', { parent: `${name}_forearm`, sockets: [{ kind: 'grip', at: [x + side * w * 0.055, wy - h * 0.08, d * 0.05] }] });
      if (wheeled) continue;
      const lx = side * bw * 0.27;
      it.part(`${name}_leg`, ribbed([lx, hip - h * 0.03, 0], [lx, h * 0.14, 0], w * 0.055), 'joint', {
        parent: 'pelvis',
        joint: { type: 'ball', at: [lx, hip - h * 0.03, 0] },
      });
      it.part(
        `${name}_foot`,
        group(
          at(box(w * 0.2, h * 0.07, d * 0.56, it.bevel(w * 0.04)), lx, h * 0.035, d * 0.06),
          at(cylinder(w * 0.085, h * 0.1, { sides: it.sides(14), bevel: w * 0.015 }), lx, h * 0.1),
        ),
        'main',
        { parent: `${name}_leg` },
      );
    }
    if (wheeled) {
      it.part('axle_fork', at(box(bw * 0.4, h * 0.16, bd * 0.4, w * 0.02), 0, hip - h * 0.1), 'joint', { parent: 'pelvis' });
      it.part('wheel', at(cylinder(h * 0.12, w * 0.2, { sides: 18, bevel: w * 0.03 }), 0, h * 0.12, 0, [0, 0, 90]), 'screen', {
        parent: 'axle_fork',
        joint: { type: 'wheel', at: [0, h * 0.12, 0], axis: [1, 0, 0] },
      });
    }
    it.anchor('head', 0, hy + hh * 0.48, 0, hw * 0.95);
    it.anchor('face', 0, hy, hd * 0.52, hw * 0.8);
    it.anchor('neck', 0, neck + h * 0.02, 0, w * 0.3);
    it.anchor('hand', -(bw / 2 + w * 0.13), hip - h * 0.05, d * 0.1, w * 0.26);
    it.anchor('back', 0, (hip + neck) / 2, -bd * 0.5, bw);
  },
});
