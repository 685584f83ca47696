import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { eyes } from '../../shared-parts/eyes.ts';
import { at, ball, extrude, mirror, tube, type Flat } from '../solids.ts';

export default archetype({
  name: 'butterfly',
  words: ['moth', 'monarch butterfly', 'lepidopteran'],
  serves: ['butterfly#animal', 'moth#animal', 'lepidopterous_insect'],
  kind: 'character',
  size: [0.6, 0.36, 0.4],
  massKg: 0.02,
  behaviours: ['fly'],
  roles: { main: mat('petal', '#e58a2c'), edge: mat('petal', '#2f2a2e'), dot: mat('petal', '#f4e4b4') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'body',
      tube(
        [
          [0, h * 0.1, -d * 0.34],
          [0, h * 0.12, -d * 0.1],
          [0, h * 0.14, d * 0.14],
        ],
        [d * 0.03, d * 0.055, d * 0.05],
        9,
      ),
      'edge',
    );
    it.part('head', at(ball(d * 0.07, d * 0.07, d * 0.07, 10), 0, h * 0.16, d * 0.2), 'edge', { parent: 'body' });
    eyes(it, { parent: 'head', x: d * 0.05, y: h * 0.18, z: d * 0.24, radius: d * 0.026 });
    it.detail(
      'antennae',
      mirror(
        tube(
          [
            [d * 0.02, h * 0.2, d * 0.24],
            [d * 0.08, h * 0.4, d * 0.34],
            [d * 0.12, h * 0.46, d * 0.42],
          ],
          [d * 0.01, d * 0.01, d * 0.022],
          5,
        ),
      ),
      'edge',
      { parent: 'head', ghost: true },
    );
    const upper: Flat[] = [
      [0, -d * 0.04],
      [w * 0.2, -d * 0.06],
      [w * 0.44, d * 0.1],
      [w * 0.48, d * 0.34],
      [w * 0.38, d * 0.4],
      [w * 0.14, d * 0.24],
      [0, d * 0.08],
    ];
    const lower: Flat[] = [
      [0, -d * 0.14],
      [w * 0.12, -d * 0.38],
      [w * 0.28, -d * 0.42],
      [w * 0.34, -d * 0.26],
      [w * 0.28, -d * 0.08],
      [0, d * 0.02],
    ];
    const inset = (outline: Flat[], by: number): Flat[] => {
      const [cx, cy] = [outline.reduce((s, p) => s + p[0], 0) / outline.length, outline.reduce((s, p) => s + p[1], 0) / outline.length];
      return outline.map(([x, y]) => [cx + (x - cx) * by, cy + (y - cy) * by]);
    };
    for (const [name, side] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      const mirrored = (outline: Flat[]): Flat[] => (side === 1 ? outline : outline.map(([x, y]): Flat => [-x, y]).toReversed());
      const lift = (solid: Solid): Solid => at(solid, 0, h * 0.14, -d * 0.02, [-90, 0, side * 38]);
      const thin = d * 0.018;
      it.part(`${name}_wings`, { shape: 'group', of: [lift(extrude(mirrored(upper), thin)), lift(extrude(mirrored(lower), thin * 0.9))] }, 'edge', {
        parent: 'body',
        joint: { type: 'hinge', at: [0, h * 0.14, 0], axis: [0, 0, 1], limitsDeg: [-60, 60] },
      });
      it.part(
        `${name}_wing_colour`,
        { shape: 'group', of: [lift(extrude(mirrored(inset(upper, 0.8)), thin * 1.5)), lift(extrude(mirrored(inset(lower, 0.78)), thin * 1.4))] },
        'main',
        { parent: `${name}_wings` },
      );
      it.detail(
        `${name}_wing_dots`,
        {
          shape: 'group',
          of: [
            [w * 0.36, d * 0.26],
            [w * 0.24, -d * 0.28],
          ].map(([x, y]) => lift(at(ball(w * 0.035, w * 0.035, thin * 1.1, 8), side * (x ?? 0), y ?? 0))),
        },
        'dot',
        { parent: `${name}_wing_colour` },
      );
    }
  },
});
