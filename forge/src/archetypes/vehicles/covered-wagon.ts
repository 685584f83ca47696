import { arched } from '../../shared-parts/building.ts';
import { spokedWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, extrude, type Flat, group, mirror, row, subtract } from '../solids.ts';

export default archetype({
  name: 'covered_wagon',
  words: ['wagon', 'prairie wagon', 'conestoga wagon', 'chuck wagon', 'gypsy wagon', 'caravan wagon', 'oregon trail wagon', 'hay wagon'],
  serves: ['wagon#1', 'covered_wagon', 'conestoga'],
  kind: 'prop',
  size: [2, 2.7, 4.4],
  massKg: 700,
  roles: { main: mat('plank', '#8f5d33'), wheel: mat('oak', '#6e4526'), cover: mat('canvas', '#efe6d0'), iron: mat('iron', '#4a4d52') },
  tint: ['cover', 'main'],
  options: { cover: ['cover', 'roof', 'canvas'], wheels: ['wheel', 'wheels'] },
  build(it) {
    const { w, h, d } = it;
    const z = -d * 0.08;
    it.part('bed', at(box(w * 0.62, h * 0.05, d * 0.74, 0.02), 0, h * 0.3, z), 'main');
    it.part('sides', mirror(at(row(box(0.06, h * 0.1, d * 0.76, 0.015), 2, [0, h * 0.11, 0]), w * 0.31, h * 0.36, z)), 'main', { parent: 'bed' });
    it.part('ends', group(...[-1, 1].map((end) => at(box(w * 0.62, h * 0.2, 0.06, 0.015), 0, h * 0.41, z + end * d * 0.365))), 'main', { parent: 'sides' });
    if (it.has('cover')) {
      const hoop = (k: number): Flat[] => arched(w * 0.68 * k, h * 0.56 * k, 10);
      const shell = subtract(extrude(hoop(1), d * 0.78), at(extrude(hoop(0.92), d * 0.9), 0, -h * 0.01));
      it.part('cover', at(shell, 0, h * 0.44, z), 'cover', { parent: 'sides' });
      const rib = subtract(extrude(hoop(1.03), 0.07), at(extrude(hoop(0.96), 0.2), 0, -h * 0.01));
      it.part('hoops', at(row(rib, 4, [0, 0, d * 0.25]), 0, h * 0.44, z - d * 0.375), 'main', { parent: 'cover' });
    }
    it.part(
      'seat',
      group(at(box(w * 0.6, 0.07, d * 0.1, 0.02), 0, h * 0.5, d * 0.35), mirror(at(box(0.06, h * 0.2, d * 0.08), w * 0.26, h * 0.41, d * 0.33))),
      'main',
      { parent: 'bed' },
    );
    it.part(
      'axles',
      group(
        at(box(w * 0.84, 0.12, 0.14), 0, h * 0.22, d * 0.2),
        at(box(w * 0.84, 0.12, 0.14), 0, h * 0.22, -d * 0.32),
        at(box(0.16, h * 0.1, d * 0.6), 0, h * 0.25, z),
      ),
      'wheel',
      {
        parent: 'bed',
      },
    );
    it.part('tongue', at(box(0.09, 0.09, d * 0.36, 0.02), 0, h * 0.2, d * 0.32), 'wheel', { parent: 'axles' });
    if (it.has('wheels'))
      for (const [name, x, z1, r] of [
        ['left_front_wheel', 1, d * 0.2, h * 0.19],
        ['right_front_wheel', -1, d * 0.2, h * 0.19],
        ['left_rear_wheel', 1, -d * 0.32, h * 0.23],
        ['right_rear_wheel', -1, -d * 0.32, h * 0.23],
      ] as const)
        spokedWheel(it, { parent: 'axles', name, x: x * w * 0.44, y: r, z: z1, radius: r, width: w * 0.06 });
    it.socket('seat', 'seat', 0, h * 0.52, d * 0.35);
    it.anchor('inside', 0, h * 0.34, z, w * 0.5);
  },
});
