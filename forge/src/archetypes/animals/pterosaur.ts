import type { Solid } from '@worldkiln/contracts';
import { eyes } from '../../shared-parts/eyes.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, cylinder, extrude, group, mirror, tube, type Flat } from '../solids.ts';

export default archetype({
  name: 'pterosaur',
  words: ['pterodactyl', 'pteranodon', 'flying dinosaur', 'pterosaurs', 'quetzalcoatlus'],
  serves: ['pterosaur', 'pterodactyl'],
  kind: 'character',
  size: [3.2, 1.5, 1.7],
  massKg: 25,
  behaviours: ['wander', 'fly'],
  roles: {
    main: mat('skin', '#b5774a'),
    belly: mat('skin', '#ecd0a0'),
    wing: mat('leather', '#d39a63'),
    beak: mat('horn', '#e8b85a'),
    crest: mat('horn', '#c9503a'),
  },
  tint: ['main', 'wing'],
  options: { wings: ['wing', 'wings'], beak: ['beak'] },
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.42;
    const r = h * 0.15;
    it.part(
      'body',
      tube(
        [
          [0, y - r * 0.3, -d * 0.3],
          [0, y, -d * 0.16],
          [0, y + r * 0.2, 0],
          [0, y + r * 0.9, d * 0.12],
          [0, h * 0.72, d * 0.18],
        ],
        [r * 0.2, r * 0.85, r, r * 0.6, r * 0.46],
        it.sides(16),
      ),
      'main',
    );
    it.part('belly', at(ball(r * 0.72, r * 0.74, d * 0.13, it.sides(14)), 0, y - r * 0.2, d * -0.02), 'belly', { parent: 'body', ghost: true });
    const hy = h * 0.78;
    const hz = d * 0.2;
    it.part('head', at(ball(r * 0.6, r * 0.58, r * 0.8, it.sides(16)), 0, hy, hz), 'main', {
      parent: 'body',
      joint: { type: 'ball', at: [0, hy - r * 0.4, hz - r * 0.2] },
    });
    if (it.has('beak'))
      it.part(
        'beak',
        group(
          at({ shape: 'place', of: cone(r * 0.42, d * 0.32, 10), scale: [0.8, 1, 1] }, 0, hy, hz + d * 0.19, [92, 0, 0]),
          at({ shape: 'place', of: cone(r * 0.3, d * 0.26, 10), scale: [0.8, 1, 1] }, 0, hy - r * 0.36, hz + d * 0.15, [97, 0, 0]),
        ),
        'beak',
        { parent: 'head' },
      );
    it.part('crest', at({ shape: 'place', of: cone(r * 0.46, d * 0.3, 8), scale: [0.45, 1, 1] }, 0, hy + r * 0.6, hz - d * 0.13, [-66, 0, 0]), 'crest', {
      parent: 'head',
    });
    eyes(it, { parent: 'head', x: r * 0.46, y: hy + r * 0.2, z: hz + r * 0.42, radius: r * 0.15 });
    const half = w / 2 - r * 0.3;
    const skin: Flat[] = [
      [0, -0.17],
      [0.2, -0.12],
      [0.5, -0.02],
      [0.82, 0.02],
      [1, -0.06],
      [0.84, 0.12],
      [0.5, 0.17],
      [0.46, 0.18],
      [0.2, 0.1],
      [0, 0.12],
    ].map(([x = 0, v = 0]): Flat => [x * half, v * w * 0.62]);
    if (it.has('wings'))
      for (const [name, side] of [
        ['left', 1],
        ['right', -1],
      ] as const) {
        const lift = (solid: Solid): Solid => at(solid, side * r * 0.5, y + r * 0.5, 0, [-90, 0, side * 16]);
        const outline = side === 1 ? skin : skin.map(([x, v]): Flat => [-x, v]).toReversed();
        it.part(`${name}_wing`, lift(extrude(outline, r * 0.12, r * 0.03)), 'wing', {
          parent: 'body',
          joint: { type: 'hinge', at: [side * r * 0.5, y + r * 0.5, 0], axis: [0, 0, 1], limitsDeg: [-50, 50] },
        });
        it.part(
          `${name}_wing_arm`,
          lift(
            tube(
              [
                [0, w * 0.02, 0],
                [side * half * 0.22, w * 0.05, 0],
                [side * half * 0.48, w * 0.11, 0],
                [side * half * 0.84, w * 0.07, 0],
                [side * half * 0.99, -w * 0.035, 0],
              ],
              [r * 0.26, r * 0.2, r * 0.18, r * 0.11, r * 0.05],
              10,
            ),
          ),
          'main',
          { parent: `${name}_wing` },
        );
      }
    for (const [name, side] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      it.part(
        `${name}_leg`,
        tube(
          [
            [side * r * 0.5, y - r * 0.2, -d * 0.1],
            [side * r * 0.75, y * 0.55, -d * 0.02],
            [side * r * 0.75, h * 0.05, -d * 0.06],
          ],
          [r * 0.42, r * 0.28, r * 0.17],
          it.sides(12),
        ),
        'main',
        { parent: 'body', joint: { type: 'ball', at: [side * r * 0.5, y - r * 0.2, -d * 0.1] } },
      );
      it.part(
        `${name}_foot`,
        group(
          at(cylinder(r * 0.26, h * 0.04, { sides: 10 }), side * r * 0.75, h * 0.02, -d * 0.04),
          ...[-1, 0, 1].map((i) => at(cone(r * 0.1, r * 0.7, 6), side * r * 0.75 + i * r * 0.24, h * 0.03, d * 0.0, [90, 0, -i * 16])),
        ),
        'beak',
        { parent: `${name}_leg` },
      );
    }
    it.detail('claws', mirror(at(cone(r * 0.07, r * 0.3, 6), half * 0.5, y + r * 0.5 + half * 0.16, w * -0.1, [-100, 0, 0])), 'beak', {
      parent: 'body',
      ghost: true,
    });
    it.anchor('back', 0, y + r * 1.2, -d * 0.06, r * 2);
    it.anchor('top', 0, y + r * 1.2, -d * 0.06, r * 2);
    it.anchor('head', 0, hy + r * 0.5, hz, r * 1.2);
  },
});
