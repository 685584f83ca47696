import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, cylinder, lathe, tube, turned } from '../solids.ts';

export default archetype({
  name: 'satellite_dish',
  words: ['dish antenna', 'radar dish', 'radio dish', 'radio telescope'],
  serves: ['dish#5', 'radar#1'],
  kind: 'structure',
  size: [2.2, 2.4, 1.8],
  massKg: 260,
  roles: { main: mat('painted_metal', '#eef0f1'), metal: mat('steel', '#8f969e'), dark: mat('concrete', '#a7a49c') },
  build(it) {
    const { w, h, d } = it;
    it.part('base', at(cylinder(w * 0.26, h * 0.12, { sides: 18, bevel: h * 0.01 }), 0, h * 0.06, -d * 0.1), 'dark');
    it.part('mast', at(cylinder(w * 0.08, h * 0.46, { sides: 12 }), 0, h * 0.3, -d * 0.1), 'metal', { parent: 'base' });
    it.part('yoke', at(box(w * 0.24, h * 0.14, d * 0.22, h * 0.02), 0, h * 0.52, -d * 0.08), 'metal', { parent: 'mast' });
    it.part(
      'dish',
      at(
        turned(
          lathe(
            [
              [0, 0],
              [w * 0.18, h * 0.02],
              [w * 0.36, h * 0.1],
              [w * 0.48, h * 0.22],
              [w * 0.46, h * 0.225],
              [w * 0.3, h * 0.1],
              [0, h * 0.04],
            ],
            it.sides(24),
          ),
          55,
        ),
        0,
        h * 0.6,
        -d * 0.04,
      ),
      'main',
      { parent: 'yoke', joint: hinge(0, h * 0.52, -d * 0.08, [1, 0, 0], -30, 30) },
    );
    it.part(
      'feed',
      tube(
        [
          [0, h * 0.6, 0],
          [0, h * 0.8, d * 0.34],
        ],
        w * 0.022,
        8,
      ),
      'metal',
      { parent: 'dish' },
    );
    it.part('receiver', at(cylinder(w * 0.05, h * 0.09, { sides: 12 }), 0, h * 0.8, d * 0.35, [55, 0, 0]), 'dark', { parent: 'feed' });
  },
});
