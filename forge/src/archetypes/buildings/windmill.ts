import { doorIn, windowsIn } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, group, lathe, row, turned } from '../solids.ts';

export default archetype({
  name: 'windmill',
  words: ['wind mill', 'dutch windmill', 'grain mill', 'mill'],
  serves: ['windmill#1', 'mill#artifact'],
  kind: 'structure',
  size: [7.4, 9, 5],
  massKg: 80_000,
  interaction: { open: true },
  roles: {
    main: mat('plaster', '#efe3c8'),
    roof: mat('thatch', '#8a5a3a'),
    wood: mat('oak', '#6d4a2e'),
    stone: mat('cobble', '#918a80'),
    sail: mat('canvas', '#f4ead2'),
    frame: mat('oak', '#7a5230'),
    glass: mat('glass', '#9fd3df'),
    metal: mat('iron', '#2f3235'),
  },
  tint: ['main', 'roof', 'sail'],
  keep: ['glass'],
  options: { sails: ['sail', 'sails', 'blades'] },
  build(it) {
    const { w, h, d } = it;
    const [r0, r1] = [d * 0.4, d * 0.27];
    const top = h * 0.56;
    it.part('base', at(cylinder(r0 * 1.06, h * 0.12, { top: r0 * 1.02, sides: 8 }), 0, h * 0.06), 'stone');
    it.part('tower', at(cylinder(r0 * 0.98, top - h * 0.1, { top: r1, sides: 8 }), 0, h * 0.1 + (top - h * 0.1) / 2), 'main', { parent: 'base' });
    it.part(
      'cap',
      lathe(
        [
          [0, top - h * 0.01],
          [r1 * 1.22, top - h * 0.01],
          [r1 * 1.22, top + h * 0.02],
          [r1 * 0.98, top + h * 0.09],
          [r1 * 0.5, top + h * 0.15],
          [0, top + h * 0.17],
        ],
        it.sides(10),
      ),
      'roof',
      { parent: 'tower' },
    );
    const hub = top + h * 0.045;
    const z = d * 0.36;
    it.part('axle', at(along.z(cylinder(d * 0.035, d * 0.3, { sides: 8 })), 0, hub, d * 0.27), 'wood', { parent: 'cap' });
    const len = Math.min(w * 0.5, h - hub);
    const lattice = group(
      at(box(w * 0.02, len, d * 0.03), 0, len / 2),
      at(row(box(len * 0.24, w * 0.008, d * 0.016), 7, [0, len * 0.105, 0]), len * 0.11, len * 0.28),
      at(box(w * 0.01, len * 0.72, d * 0.016), len * 0.22, len * 0.61),
    );
    const cloth = at(box(len * 0.19, len * 0.66, d * 0.006), len * 0.115, len * 0.61, -d * 0.006);
    const spin = it.random.between(8, 80);
    if (it.has('sails')) {
      it.part('sails', at(group(...[0, 90, 180, 270].map((a) => turned(lattice, 0, 0, a + spin))), 0, hub, z), 'wood', {
        parent: 'axle',
        joint: { type: 'wheel', at: [0, hub, z], axis: [0, 0, 1] },
      });
      it.part('sail_cloth', at(group(...[0, 90, 180, 270].map((a) => turned(cloth, 0, 0, a + spin))), 0, hub, z), 'sail', { parent: 'sails' });
    }
    it.part('hub', at(ball(d * 0.06, d * 0.06, d * 0.05, 8), 0, hub, z + d * 0.02), 'metal', { parent: 'axle' });
    doorIn(it, { parent: 'tower', y: h * 0.02, z: r0 * 0.93, width: d * 0.17, height: h * 0.15, round: true });
    windowsIn(it, {
      parent: 'tower',
      places: [
        [0, h * 0.34, r0 * 0.76, 0],
        [r0 * 0.74, h * 0.26, 0, 90],
        [-r0 * 0.74, h * 0.26, 0, -90],
      ],
      width: d * 0.09,
      height: h * 0.055,
    });
    it.detail('collar', at(cylinder(r1 * 1.08, h * 0.025, { sides: 8 }), 0, top - h * 0.02), 'wood', { parent: 'tower' });
  },
});
