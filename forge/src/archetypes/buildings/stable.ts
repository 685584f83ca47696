import { windowsIn } from '../../shared-parts/building.ts';
import { gableRoof } from '../../shared-parts/roof.ts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, cylinder, group, mirror, row } from '../solids.ts';

export default archetype({
  name: 'stable',
  words: ['horse stable', 'horse barn', 'stalls', 'nativity stable'],
  serves: ['stable#1'],
  kind: 'structure',
  size: [6.4, 4.2, 4.2],
  massKg: 18_000,
  interaction: { open: true },
  roles: {
    main: mat('plank', '#a8703d'),
    roof: mat('thatch', '#8f6d3c'),
    wood: mat('oak', '#5e3d25'),
    dark: mat('walnut', '#33241a'),
    stone: mat('cobble', '#8e8a83'),
    hay: mat('straw', '#e0bd57'),
    frame: mat('oak', '#6d4a2e'),
    glass: mat('glass', '#9fd3df'),
  },
  tint: ['main', 'roof'],
  keep: ['hay'],
  build(it) {
    const { w, h, d } = it;
    const [bw, bd, wall] = [w * 0.9, d * 0.72, h * 0.52];
    it.part('foundation', at(box(bw * 1.03, h * 0.06, d * 0.96), 0, h * 0.03), 'stone');
    it.part('walls', at(box(bw, wall, bd), 0, h * 0.05 + wall / 2, -d * 0.02), 'main', { parent: 'foundation' });
    gableRoof(it, { parent: 'walls', width: w, depth: d, y: h * 0.05 + wall, rise: h * 0.38, wallWidth: bw, wallDepth: bd });
    const front = bd / 2 - d * 0.02;
    const dw = bw * 0.2;
    for (const [i, x] of [-bw * 0.32, 0, bw * 0.32].entries()) {
      const name = ['left_stall', 'middle_stall', 'right_stall'][i] ?? 'stall';
      it.part(name, at(box(dw, wall * 0.82, d * 0.03), x, h * 0.05 + wall * 0.41, front), 'dark', { parent: 'walls' });
      const frame = group(mirror(at(box(w * 0.022, wall * 0.86, d * 0.06), dw / 2 + w * 0.008, 0)), at(box(dw * 1.26, w * 0.025, d * 0.06), 0, wall * 0.43));
      it.part(`${name}_frame`, at(frame, x, h * 0.05 + wall * 0.42, front), 'wood', { parent: name });
      it.part(
        `${name}_door`,
        at(
          group(
            box(dw * 0.98, wall * 0.42, d * 0.02),
            at(box(dw * 0.98, wall * 0.05, d * 0.035), 0, wall * 0.18),
            at(box(dw * 0.98, wall * 0.05, d * 0.035), 0, -wall * 0.18),
            at(box(dw * 0.08, wall * 0.48, d * 0.03), 0, 0, 0, [0, 0, 52]),
          ),
          x,
          h * 0.05 + wall * 0.23,
          front + d * 0.02,
        ),
        'main',
        { parent: `${name}_frame`, joint: hinge(x - dw / 2, h * 0.05 + wall * 0.23, front + d * 0.02, [0, 1, 0], -110, 0) },
      );
      it.part(
        `${name}_hay`,
        at(row(box(dw * 0.4, wall * 0.1, d * 0.05, 0.03), 2, [dw * 0.34, 0, 0]), x - dw * 0.17, h * 0.05 + wall * 0.48, front + d * 0.005),
        'hay',
        { parent: name, ghost: true },
      );
    }
    it.part('beams', mirror(mirror(at(box(w * 0.03, wall, w * 0.03), bw / 2 - w * 0.008, h * 0.05 + wall / 2, bd / 2 - w * 0.008)), 'z'), 'wood', {
      parent: 'walls',
    });
    windowsIn(it, {
      parent: 'walls',
      places: [
        [bw / 2, h * 0.3, 0, 90],
        [-bw / 2, h * 0.3, 0, -90],
      ],
      width: d * 0.16,
      height: h * 0.14,
    });
    it.part('trough', group(at(box(bw * 0.12, h * 0.09, d * 0.1, 0.02), bw * 0.16, h * 0.045, front + d * 0.1)), 'wood', { parent: 'foundation' });
    it.detail('posts', mirror(at(cylinder(w * 0.012, h * 0.22, { sides: 6 }), bw * 0.46, h * 0.11, d * 0.36)), 'wood', { parent: 'foundation' });
  },
});
