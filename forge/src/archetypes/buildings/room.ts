import type { Solid } from '@worldkiln/contracts';
import { windowsIn } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, group, mirror, row, subtract } from '../solids.ts';

export default archetype({
  name: 'room',
  words: [
    'bedroom',
    'living room',
    'office',
    'kitchen',
    'classroom',
    'bathroom',
    'dining room',
    'study',
    'library room',
    'hall',
    'lounge',
    'nursery',
    'attic',
    'basement',
    'cellar',
    'dungeon',
    'dollhouse',
    'cubicle',
    'lobby',
    'hotel room',
    'laboratory',
    'lab',
    'workshop',
    'studio',
    'office room',
    'kitchen space',
  ],
  serves: ['room#1', 'office#1', 'hall#1', 'basement#1', 'cellar#1'],
  kind: 'structure',
  size: [3.6, 2.6, 3.6],
  massKg: 3000,
  roles: {
    main: mat('plaster', '#e8d9b8'),
    floor: mat('plank', '#b07c48'),
    skirting: mat('birch', '#f3ecdc'),
    wood: mat('oak', '#8f5d33'),
    cloth: mat('cotton', '#3f7fa8'),
    sheet: mat('cotton', '#f5f0e4'),
    rug: mat('carpet', '#b8473a'),
    glass: mat('glass', '#bfe2ef'),
    frame: mat('birch', '#f6f1e4'),
    dark: mat('iron', '#3b3f45'),
    light: mat('glow', '#ffe9b0', { glow: 0.8 }),
    white: mat('porcelain', '#f4f2ec'),
  },
  tint: ['main', 'cloth'],
  keep: ['glass', 'light'],
  build(it) {
    const { w, h, d } = it;
    const t = w * 0.04;
    it.part('floor', at(box(w, h * 0.05, d), 0, h * 0.025), 'floor');
    it.part('walls', group(at(box(w, h * 0.96, t), 0, h * 0.52, -d / 2 + t / 2), at(box(t, h * 0.96, d), -w / 2 + t / 2, h * 0.52)), 'main', {
      parent: 'floor',
    });
    it.part(
      'skirting',
      group(
        at(box(w * 0.94, h * 0.06, t * 0.5), w * 0.02, h * 0.08, -d / 2 + t * 1.1),
        at(box(t * 0.5, h * 0.06, d * 0.94), -w / 2 + t * 1.1, h * 0.08, d * 0.02),
      ),
      'skirting',
      { parent: 'walls' },
    );
    windowsIn(it, { parent: 'walls', places: [[-w / 2 + t, h * 0.46, -d * 0.02, 90]], width: d * 0.24, height: h * 0.32 });
    it.part('rug', at(cylinder(w * 0.22, h * 0.02, { sides: 22 }), w * 0.12, h * 0.055, d * 0.16), 'rug', { parent: 'floor' });
    const floor = h * 0.05;
    const desk = (x: number, z: number, s = 1): Solid =>
      at(
        group(at(box(w * 0.34 * s, h * 0.03, d * 0.17 * s, 0.01), 0, h * 0.28), mirror(at(box(w * 0.03, h * 0.28, d * 0.14 * s), w * 0.14 * s, h * 0.14))),
        x,
        floor - 0.005,
        z,
      );
    const chair = (x: number, z: number, turn: number): Solid =>
      at(
        group(
          at(box(w * 0.12, h * 0.03, w * 0.12, 0.01), 0, h * 0.18),
          at(box(w * 0.12, h * 0.2, w * 0.02, 0.01), 0, h * 0.28, -w * 0.055),
          ...[
            [1, 1],
            [1, -1],
            [-1, 1],
            [-1, -1],
          ].map(([a = 0, b = 0]) => at(box(w * 0.016, h * 0.18, w * 0.016), a * w * 0.05, h * 0.09, b * w * 0.05)),
        ),
        x,
        floor - 0.005,
        z,
        [0, turn, 0],
      );
    const shelves = (x: number): Solid =>
      at(
        group(
          mirror(at(box(w * 0.016, h * 0.6, d * 0.09), w * 0.13, 0)),
          ...[-0.29, -0.1, 0.09, 0.29].map((y) => at(box(w * 0.26, h * 0.02, d * 0.09), 0, h * y)),
        ),
        x,
        floor + h * 0.29,
        -d / 2 + t + d * 0.045,
      );
    if (it.says('kitchen')) {
      it.part(
        'counter',
        group(
          at(box(w * 0.7, h * 0.32, d * 0.17, 0.02), w * 0.08, floor + h * 0.16, -d * 0.37),
          at(box(w * 0.17, h * 0.32, d * 0.3, 0.02), -w * 0.36, floor + h * 0.16, d * 0.2),
        ),
        'cloth',
        { parent: 'floor' },
      );
      it.part(
        'worktop',
        group(
          at(box(w * 0.73, h * 0.03, d * 0.19, 0.01), w * 0.08, floor + h * 0.33, -d * 0.365),
          at(box(w * 0.19, h * 0.03, d * 0.32, 0.01), -w * 0.355, floor + h * 0.33, d * 0.2),
        ),
        'wood',
        { parent: 'counter' },
      );
      it.part('wall_cabinets', at(row(box(w * 0.17, h * 0.24, d * 0.1, 0.02), 3, [w * 0.18, 0, 0]), -w * 0.1, h * 0.8, -d * 0.41), 'cloth', {
        parent: 'walls',
      });
      it.part('fridge', at(box(w * 0.2, h * 0.66, d * 0.2, 0.03), w * 0.38, floor + h * 0.33, -d * 0.36), 'white', { parent: 'floor' });
      it.part(
        'stove',
        group(
          at(box(w * 0.18, h * 0.02, d * 0.16), w * 0.02, floor + h * 0.35, -d * 0.365),
          at(box(w * 0.14, h * 0.16, d * 0.02), w * 0.02, floor + h * 0.16, -d * 0.283),
        ),
        'dark',
        { parent: 'worktop' },
      );
      it.part(
        'pot',
        group(
          at(cylinder(w * 0.05, h * 0.07, { sides: 14 }), w * 0.0, floor + h * 0.39, -d * 0.38),
          at(box(w * 0.14, h * 0.012, w * 0.02), w * 0.02, floor + h * 0.41, -d * 0.38),
        ),
        'rug',
        { parent: 'stove' },
      );
    } else if (it.says('living', 'lounge', 'lobby')) {
      it.part(
        'sofa',
        group(
          at(box(w * 0.5, h * 0.14, d * 0.2, 0.04), w * 0.06, floor + h * 0.1, -d * 0.32),
          at(box(w * 0.5, h * 0.26, d * 0.07, 0.04), w * 0.06, floor + h * 0.2, -d * 0.4),
          ...[-1, 1].map((k) => at(box(w * 0.07, h * 0.2, d * 0.2, 0.04), w * (0.06 + k * 0.25), floor + h * 0.12, -d * 0.32)),
        ),
        'cloth',
        { parent: 'floor' },
      );
      it.part(
        'cushions',
        group(
          at(box(w * 0.12, h * 0.1, d * 0.04, 0.03), -w * 0.08, floor + h * 0.23, -d * 0.34, [-20, 10, 0]),
          at(box(w * 0.12, h * 0.1, d * 0.04, 0.03), w * 0.2, floor + h * 0.23, -d * 0.34, [-20, -10, 0]),
        ),
        'rug',
        { parent: 'sofa', ghost: true },
      );
      it.part(
        'coffee_table',
        group(
          at(cylinder(w * 0.14, h * 0.03, { sides: 18 }), w * 0.12, floor + h * 0.14, d * 0.14),
          at(cylinder(w * 0.03, h * 0.14, { sides: 8 }), w * 0.12, floor + h * 0.07, d * 0.14),
        ),
        'wood',
        { parent: 'rug' },
      );
      it.part(
        'floor_lamp',
        group(
          at(cylinder(w * 0.012, h * 0.5, { sides: 7 }), w * 0.4, floor + h * 0.25, -d * 0.38),
          at(cylinder(w * 0.05, h * 0.02, { sides: 12 }), w * 0.4, floor + h * 0.01, -d * 0.38),
        ),
        'dark',
        { parent: 'floor' },
      );
      it.part('lamp_shade', at(cylinder(w * 0.08, h * 0.12, { top: w * 0.055, sides: 14 }), w * 0.4, floor + h * 0.54, -d * 0.38), 'light', {
        parent: 'floor_lamp',
      });
    } else if (it.says('bathroom')) {
      it.part(
        'bathtub',
        subtract(
          at(box(w * 0.6, h * 0.24, d * 0.26, 0.08), w * 0.1, floor + h * 0.12, -d * 0.33),
          at(box(w * 0.5, h * 0.24, d * 0.18, 0.06), w * 0.1, floor + h * 0.17, -d * 0.33),
        ),
        'white',
        { parent: 'floor' },
      );
      it.part('water', at(box(w * 0.5, h * 0.02, d * 0.18), w * 0.1, floor + h * 0.19, -d * 0.33), 'glass', { parent: 'bathtub' });
      it.part(
        'toilet',
        group(
          at(ball(w * 0.08, h * 0.1, d * 0.11, 12), -w * 0.24, floor + h * 0.1, d * 0.26),
          at(box(w * 0.07, h * 0.26, d * 0.16, 0.03), -w * 0.38, floor + h * 0.2, d * 0.26),
          at(box(w * 0.1, h * 0.12, d * 0.08), -w * 0.3, floor + h * 0.06, d * 0.26),
        ),
        'white',
        { parent: 'floor' },
      );
      it.part('towel', at(box(w * 0.16, h * 0.22, d * 0.02, 0.01), w * 0.3, h * 0.62, -d * 0.455), 'cloth', { parent: 'walls' });
    } else if (it.says('office', 'study', 'classroom', 'lab', 'laboratory', 'workshop', 'studio', 'cubicle', 'library')) {
      it.part('desk', desk(w * 0.08, -d * 0.22, 1.2), 'wood', { parent: 'floor' });
      it.part('chair', chair(w * 0.08, d * 0.0, 180), 'cloth', { parent: 'floor' });
      if (it.says('classroom'))
        it.part('blackboard', group(at(box(w * 0.62, h * 0.34, t * 0.5), w * 0.06, h * 0.66, -d / 2 + t * 1.1)), mat('slate', '#2f4f44'), { parent: 'walls' });
      else {
        it.part('shelf', shelves(w * 0.3), 'wood', { parent: 'floor' });
        it.part(
          'books',
          group(
            ...[0, 1].flatMap((r) =>
              Array.from({ length: 6 }, (_, i) =>
                at(
                  box(w * 0.026, h * (0.1 + 0.02 * (i % 3)), d * 0.06),
                  w * (0.205 + i * 0.034),
                  floor + h * (0.26 + r * 0.19 - 0.01 * (2 - (i % 3))),
                  -d * 0.41,
                ),
              ),
            ),
          ),
          'rug',
          { parent: 'shelf' },
        );
      }
      it.part(
        'computer',
        group(
          at(box(w * 0.16, h * 0.12, 0.03, 0.008), w * 0.06, floor + h * 0.4, -d * 0.27),
          at(box(w * 0.02, h * 0.08, 0.03), w * 0.06, floor + h * 0.32, -d * 0.28),
          at(box(w * 0.13, h * 0.012, d * 0.04), w * 0.06, floor + h * 0.3, -d * 0.18),
        ),
        'dark',
        { parent: 'desk' },
      );
      it.part('screen', at(box(w * 0.14, h * 0.1, 0.03), w * 0.06, floor + h * 0.4, -d * 0.266), 'light', { parent: 'computer' });
    } else if (it.says('dining')) {
      it.part(
        'table',
        group(
          at(box(w * 0.4, h * 0.03, d * 0.3, 0.02), w * 0.1, floor + h * 0.29, d * 0.02),
          ...[
            [1, 1],
            [1, -1],
            [-1, 1],
            [-1, -1],
          ].map(([a = 0, b = 0]) => at(box(w * 0.03, h * 0.29, w * 0.03), w * (0.1 + a * 0.17), floor + h * 0.145, d * (0.02 + b * 0.12))),
        ),
        'wood',
        { parent: 'floor' },
      );
      it.part(
        'chairs',
        group(chair(w * 0.0, -d * 0.2, 0), chair(w * 0.2, -d * 0.2, 0), chair(w * 0.0, d * 0.26, 180), chair(w * 0.2, d * 0.26, 180)),
        'cloth',
        { parent: 'floor' },
      );
      it.part(
        'plates',
        group(
          ...[-1, 1].flatMap((b) => [0.02, 0.18].map((x) => at(cylinder(w * 0.04, h * 0.012, { sides: 12 }), w * x, floor + h * 0.31, d * (0.02 + b * 0.09)))),
        ),
        'white',
        { parent: 'table' },
      );
    } else {
      it.part(
        'bed',
        group(
          at(box(w * 0.36, h * 0.12, d * 0.54, 0.02), w * 0.22, floor + h * 0.08, -d * 0.17),
          at(box(w * 0.38, h * 0.36, d * 0.03, 0.03), w * 0.22, floor + h * 0.18, -d * 0.44),
        ),
        'wood',
        { parent: 'floor' },
      );
      it.part('mattress', at(box(w * 0.34, h * 0.08, d * 0.5, 0.04), w * 0.22, floor + h * 0.16, -d * 0.17), 'sheet', { parent: 'bed' });
      it.part('blanket', at(box(w * 0.36, h * 0.09, d * 0.32, 0.03), w * 0.22, floor + h * 0.165, -d * 0.07), 'cloth', { parent: 'mattress' });
      it.part(
        'pillows',
        group(...[-1, 1].map((k) => at(ball(w * 0.07, h * 0.035, d * 0.06, 10), w * (0.22 + k * 0.085), floor + h * 0.22, -d * 0.34))),
        'sheet',
        { parent: 'mattress' },
      );
      it.part('nightstand', at(box(w * 0.13, h * 0.18, d * 0.13, 0.015), -w * 0.09, floor + h * 0.09, -d * 0.38), 'wood', { parent: 'floor' });
      it.part(
        'lamp',
        group(
          at(cylinder(w * 0.014, h * 0.1, { sides: 8 }), -w * 0.09, floor + h * 0.22, -d * 0.38),
          at(cylinder(w * 0.055, h * 0.09, { top: w * 0.035, sides: 12 }), -w * 0.09, floor + h * 0.3, -d * 0.38),
        ),
        'light',
        { parent: 'nightstand' },
      );
    }
    it.part('picture', at(box(w * 0.17, h * 0.17, t * 0.5, 0.01), -w * 0.24, h * 0.68, -d / 2 + t * 1.1), 'wood', { parent: 'walls' });
    it.detail('picture_scene', at(box(w * 0.13, h * 0.13, t * 0.5), -w * 0.24, h * 0.68, -d / 2 + t * 1.25), 'glass', { parent: 'picture' });
  },
});
