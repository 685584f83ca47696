import { doorIn, windowsIn } from '../../shared-parts/building.ts';
import { gableRoof } from '../../shared-parts/roof.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, mirror, row } from '../solids.ts';

export default archetype({
  name: 'cabin',
  words: ['log cabin', 'log house', 'wooden house', 'lodge', 'chalet', 'forest cabin', 'wooden cabin', 'shack'],
  serves: ['cabin#2', 'shed#artifact'],
  when: { lodge: ['ski', 'hunting'] },
  kind: 'structure',
  size: [5.4, 4.6, 5],
  massKg: 25_000,
  interaction: { open: true },
  roles: {
    main: mat('bark', '#9a6a3c'),
    roof: mat('plank', '#5d4636'),
    wood: mat('oak', '#6d4a2e'),
    stone: mat('cobble', '#8e8a83'),
    frame: mat('oak', '#d2aa70'),
    glass: mat('glass', '#f1d27a', { glow: 0.3 }),
    metal: mat('iron', '#2f3235'),
  },
  tint: ['main', 'roof'],
  keep: ['glass'],
  options: { chimney: ['chimney'], windows: ['window', 'windows'], porch: ['porch'] },
  build(it) {
    const { w, h, d } = it;
    const [bw, bd, wall] = [w * 0.8, d * 0.66, h * 0.46];
    const z = -d * 0.05;
    const r = wall / 13;
    it.part('foundation', at(box(bw * 1.12, h * 0.06, d * 0.94), 0, h * 0.03, 0), 'stone');
    it.part('inner_walls', at(box(bw - r * 2, wall, bd - r * 2), 0, h * 0.05 + wall / 2, z), 'main', { parent: 'foundation' });
    const logX = row(along.x(cylinder(r * 1.06, bw + r * 3, { sides: 8 })), 7, [0, wall / 7, 0]);
    const logZ = row(along.z(cylinder(r * 1.06, bd + r * 3, { sides: 8 })), 6, [0, wall / 7, 0]);
    it.part('logs', at(group(mirror(at(logX, 0, 0, bd / 2 - r), 'z'), mirror(at(logZ, bw / 2 - r, r, 0))), 0, h * 0.055 + r, z), 'main', {
      parent: 'foundation',
    });
    gableRoof(it, { parent: 'inner_walls', width: w, depth: d, y: h * 0.05 + wall, rise: h * 0.38, wallWidth: bw * 0.98, wallDepth: bd });
    const front = z + bd / 2;
    doorIn(it, { parent: 'inner_walls', y: h * 0.055, z: front + r * 0.1, width: bw * 0.2, height: wall * 0.74 });
    if (it.has('windows'))
      windowsIn(it, {
        parent: 'inner_walls',
        places: [
          [-bw * 0.31, h * 0.24, front + r * 0.1, 0],
          [bw * 0.31, h * 0.24, front + r * 0.1, 0],
          [bw / 2, h * 0.24, z, 90],
          [-bw / 2, h * 0.24, z, -90],
        ],
        width: bw * 0.15,
        height: wall * 0.34,
      });
    if (it.has('porch'))
      it.part(
        'porch_posts',
        group(
          ...[-0.44, -0.2, 0.2, 0.44].map((k) => at(cylinder(r * 0.8, wall * 1.04, { sides: 7 }), bw * k, h * 0.05 + wall * 0.51, d * 0.42)),
          mirror(at(box(bw * 0.26, r, r), bw * 0.32, h * 0.24, d * 0.42)),
        ),
        'wood',
        { parent: 'foundation' },
      );
    if (it.has('chimney'))
      it.part(
        'chimney',
        group(at(box(w * 0.13, h * 0.96, w * 0.15, 0.06), w * 0.43, h * 0.48, z), at(box(w * 0.17, h * 0.04, w * 0.19, 0.03), w * 0.43, h * 0.97, z)),
        'stone',
        { parent: 'foundation' },
      );
  },
});
