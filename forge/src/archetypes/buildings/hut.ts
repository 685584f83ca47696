import { doorIn, windowsIn } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, lathe, ring, torus } from '../solids.ts';

export default archetype({
  name: 'hut',
  words: ['straw hut', 'mud hut', 'tribal hut', 'grass hut', 'yurt', 'tiki hut', 'hovel', 'shanty', 'roundhouse', 'primitive hut'],
  serves: ['hut#2', 'hut#1', 'yurt'],
  kind: 'structure',
  size: [4.2, 4, 4.2],
  massKg: 9_000,
  interaction: { open: true },
  roles: {
    main: mat('clay', '#c99a68'),
    roof: mat('straw', '#d9b35c'),
    wood: mat('oak', '#7a5230'),
    frame: mat('oak', '#65432a'),
    metal: mat('rope', '#d8c49c'),
    glass: mat('stone', '#3a2c22'),
  },
  tint: ['main', 'roof'],
  build(it) {
    const { w, h } = it;
    const r = w * 0.36;
    it.part('floor', at(cylinder(r * 1.12, h * 0.05, { sides: 16 }), 0, h * 0.025), 'frame');
    it.part('walls', at(cylinder(r, h * 0.46, { top: r * 0.96, sides: it.sides(16) }), 0, h * 0.26), 'main', { parent: 'floor' });
    it.part(
      'roof',
      lathe(
        [
          [0, h * 0.44],
          [r * 0.9, h * 0.44],
          [w * 0.5, h * 0.4],
          [w * 0.49, h * 0.45],
          [w * 0.38, h * 0.6],
          [w * 0.36, h * 0.57],
          [w * 0.36, h * 0.63],
          [w * 0.24, h * 0.78],
          [w * 0.22, h * 0.75],
          [w * 0.22, h * 0.81],
          [w * 0.05, h * 0.98],
          [0, h],
        ],
        it.sides(14),
      ),
      'roof',
      { parent: 'walls' },
    );
    it.detail('top_knot', at(torus(w * 0.07, w * 0.022, 360, 8), 0, h * 0.95), 'metal', { parent: 'roof' });
    it.part('posts', at(ring(at(cylinder(w * 0.028, h * 0.44, { sides: 7 }), r * 1.02, 0), 8), 0, h * 0.24, 0, [0, 22, 0]), 'wood', { parent: 'floor' });
    doorIn(it, { parent: 'walls', y: h * 0.045, z: r * 0.97, width: w * 0.2, height: h * 0.34, round: true });
    windowsIn(it, {
      parent: 'walls',
      places: [
        [r * 0.98, h * 0.26, 0, 90],
        [-r * 0.98, h * 0.26, 0, -90],
      ],
      width: w * 0.09,
      height: h * 0.11,
      round: true,
    });
    it.detail('band', at(torus(r * 0.98, w * 0.018, 360, 16), 0, h * 0.43), 'metal', { parent: 'walls' });
    it.part('step', at(box(w * 0.26, h * 0.04, w * 0.1, 0.02), 0, h * 0.02, r * 1.16), 'wood', { parent: 'floor' });
  },
});
