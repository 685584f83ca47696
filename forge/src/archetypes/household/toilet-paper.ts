import { archetype, mat } from '../archetype.ts';
import { along, at, cylinder, group, mirror, side, subtract, torus } from '../solids.ts';

export default archetype({
  name: 'toilet_paper',
  words: [
    'roll of toilet paper',
    'toilet paper roll',
    'paper towel',
    'paper towels',
    'kitchen roll',
    'duct tape',
    'tape',
    'roll of tape',
    'adhesive tape',
    'scotch tape',
    'sticky tape',
    'tape roll',
  ],
  when: { roll: ['toilet', 'paper', 'tape'] },
  serves: ['toilet_tissue', 'tissue#1', 'tape#1', 'paper_towel', 'tape#artifact'],
  kind: 'prop',
  size: [0.14, 0.12, 0.16],
  massKg: 0.1,
  roles: { main: mat('paper', '#f8f6f0'), core: mat('paper', '#c49a68'), edge: mat('paper', '#e6e2d8') },
  build(it) {
    const { w, h, d } = it;
    const r = h / 2;
    it.part(
      'roll',
      at(along.x(subtract(cylinder(r, w * 0.92, { sides: 26, bevel: 0.002 }), cylinder(r * 0.36, w * 2, { sides: 18 }))), 0, r, -d * 0.1),
      'main',
    );
    it.part('core', at(along.x(subtract(cylinder(r * 0.38, w * 0.94, { sides: 18 }), cylinder(r * 0.3, w * 2, { sides: 18 }))), 0, r, -d * 0.1), 'core', {
      parent: 'roll',
    });
    it.part(
      'sheet',
      side(
        [
          [-d * 0.1 + r * 0.92, r * 1.36],
          [-d * 0.1 + r * 1.02, r * 0.9],
          [-d * 0.1 + r * 0.98, r * 0.3],
          [-d * 0.1 + r * 1.12, h * 0.02],
          [d * 0.48, h * 0.0],
          [d * 0.48, h * 0.03],
          [-d * 0.1 + r * 1.2, h * 0.05],
          [-d * 0.1 + r * 1.05, r * 0.32],
          [-d * 0.1 + r * 1.08, r * 0.9],
          [-d * 0.1 + r * 0.98, r * 1.4],
        ],
        w * 0.9,
      ),
      'main',
      { parent: 'roll' },
    );
    it.detail(
      'layers',
      at(along.x(group(...[0.55, 0.72, 0.88].map((k) => mirror(at(torus(r * k, r * 0.012, 360, 24), 0, w * 0.46), 'y')))), 0, r, -d * 0.1),
      'edge',
      { parent: 'roll' },
    );
  },
});
