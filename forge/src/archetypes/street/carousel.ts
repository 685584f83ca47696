import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, group, loft, mirror, ring, tube, turned } from '../solids.ts';

/** A small horse on a pole, nose along the turn. */
const mount = (s: number): Solid =>
  group(
    at(ball(s * 0.16, s * 0.15, s * 0.34, 10), 0, 0),
    tube(
      [
        [0, s * 0.05, s * 0.22],
        [0, s * 0.36, s * 0.42],
      ],
      [s * 0.13, s * 0.09],
      8,
    ),
    at(ball(s * 0.08, s * 0.1, s * 0.18, 8), 0, s * 0.38, s * 0.5, [35, 0, 0]),
    mirror(
      tube(
        [
          [s * 0.08, -s * 0.05, s * 0.2],
          [s * 0.08, -s * 0.3, s * 0.36],
          [s * 0.08, -s * 0.42, s * 0.22],
        ],
        s * 0.045,
        6,
      ),
    ),
    mirror(
      tube(
        [
          [s * 0.08, -s * 0.05, -s * 0.22],
          [s * 0.08, -s * 0.28, -s * 0.38],
          [s * 0.08, -s * 0.44, -s * 0.48],
        ],
        s * 0.045,
        6,
      ),
    ),
    tube(
      [
        [0, s * 0.06, -s * 0.3],
        [0, -s * 0.04, -s * 0.46],
        [0, -s * 0.22, -s * 0.48],
      ],
      s * 0.05,
      6,
    ),
  );

export default archetype({
  name: 'carousel',
  words: ['merry-go-round', 'merry go round', 'roundabout ride', 'carnival ride', 'fairground ride', 'fairground', 'carnival', 'amusement park'],
  serves: ['carousel', 'merry-go-round'],
  kind: 'structure',
  size: [6, 5.6, 6],
  massKg: 6000,
  roles: {
    main: mat('canvas', '#d8433a'),
    pale: mat('canvas', '#fbf1da'),
    gold: mat('gold', '#e6b84a'),
    deck: mat('plank', '#b5824f'),
    horse: mat('plastic', '#f6f1e6'),
    dark_horse: mat('plastic', '#8a5a3a'),
    saddle: mat('plastic', '#3f7fc0'),
    light: mat('glow', '#ffe6a0', { glow: 0.9 }),
  },
  keep: ['light'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part('base', at(cylinder(r * 0.94, h * 0.05, { sides: 28, bevel: 0.04 }), 0, h * 0.025), 'gold');
    it.part('deck', at(cylinder(r * 0.88, h * 0.05, { sides: 28 }), 0, h * 0.07), 'deck', {
      parent: 'base',
      joint: { type: 'wheel', at: [0, h * 0.07, 0], axis: [0, 1, 0] },
    });
    it.part('pillar', at(cylinder(r * 0.26, h * 0.58, { sides: 12 }), 0, h * 0.36), 'pale', { parent: 'deck' });
    it.part(
      'pillar_bands',
      group(
        at(cylinder(r * 0.29, h * 0.05, { sides: 12 }), 0, h * 0.12),
        at(cylinder(r * 0.29, h * 0.05, { sides: 12 }), 0, h * 0.6),
        ring(at(box(0.05, h * 0.4, r * 0.1), r * 0.25, h * 0.36), 6),
      ),
      'gold',
      { parent: 'pillar' },
    );
    it.part('crown_board', at(cylinder(r * 0.98, h * 0.1, { top: r, sides: 16 }), 0, h * 0.68), 'gold', { parent: 'pillar' });
    const slice = (i: number): Solid =>
      at(
        loft([
          {
            y: 0,
            outline: [
              [0, 0],
              [r, 0],
              [Math.cos(Math.PI / 8) * r, -Math.sin(Math.PI / 8) * r],
            ],
          },
          {
            y: h * 0.2,
            outline: [
              [0, 0],
              [r * 0.06, 0],
              [r * 0.055, -r * 0.02],
            ],
          },
        ]),
        0,
        h * 0.725,
        0,
        [0, i * 22.5, 0],
      );
    const all = Array.from({ length: 16 }, (_, i) => slice(i));
    it.part('roof', group(...all.filter((_, i) => i % 2 === 0)), 'main', { parent: 'crown_board' });
    it.part('roof_stripes', group(...all.filter((_, i) => i % 2 === 1)), 'pale', { parent: 'crown_board' });
    it.part('finial', group(at(cylinder(0.05, h * 0.1, { sides: 7 }), 0, h * 0.95), at(ball(0.13), 0, h * 0.98)), 'gold', { parent: 'roof' });
    it.detail('lights', ring(at(ball(0.09, 0.09, 0.09, 7), r * 0.99, h * 0.68), 16), 'light', { parent: 'crown_board', ghost: true });
    it.part('poles', ring(at(cylinder(0.035, h * 0.58, { sides: 7 }), r * 0.68, h * 0.36), 8), 'gold', { parent: 'deck' });
    const herd = (first: number): Solid =>
      group(...[0, 1, 2, 3].map((i) => turned(at(mount(h * 0.17), r * 0.68, h * (0.3 + 0.05 * (i % 2)), 0), 0, (i * 2 + first) * 45)));
    it.part('horses', herd(0), 'horse', { parent: 'poles' });
    it.part('brown_horses', herd(1), 'dark_horse', { parent: 'poles' });
    it.part('saddles', ring(at(ball(h * 0.03, h * 0.026, h * 0.024, 8), r * 0.68, h * 0.345), 8), 'saddle', { parent: 'horses', ghost: true });
  },
});
