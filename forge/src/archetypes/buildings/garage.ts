import { archetype, mat } from '../archetype.ts';
import { slide } from '../make.ts';
import { at, box, cone, extrude, group, mirror, row } from '../solids.ts';

export default archetype({
  name: 'garage',
  words: [
    'car garage',
    'warehouse',
    'storage unit',
    'car wash',
    'storehouse',
    'depot',
    'hangar',
    'airplane hangar',
    'shed',
    'tool shed',
    'garden shed',
    'carport',
    'auto repair shop',
    'boathouse',
    'bunker',
  ],
  serves: ['garage#artifact', 'hangar#artifact', 'shed#artifact', 'storehouse', 'outbuilding', 'boathouse', 'depository#artifact'],
  kind: 'structure',
  size: [4.6, 3.4, 5],
  massKg: 30_000,
  interaction: { open: true },
  roles: {
    main: mat('plank', '#c9d3d6'),
    roof: mat('slate', '#4f5963'),
    door: mat('painted_metal', '#f3f0e8'),
    frame: mat('birch', '#ffffff'),
    wood: mat('oak', '#7d4d2c'),
    metal: mat('iron', '#43474d'),
    glass: mat('glass', '#a9dbe4'),
    stone: mat('concrete', '#a9a59c'),
    light: mat('glow', '#ffe6a0', { glow: 0.8 }),
  },
  keep: ['glass', 'light'],
  build(it) {
    const { w, h, d } = it;
    const wall = h * 0.66;
    const z = -d * 0.05;
    it.part('slab', at(box(w * 0.98, h * 0.04, d), 0, h * 0.02), 'stone');
    it.part('walls', at(box(w * 0.86, wall, d * 0.8), 0, h * 0.03 + wall / 2, z), 'main', { parent: 'slab' });
    const rise = h * 0.28;
    const slope = Math.hypot(w * 0.48, rise);
    const angle = (Math.atan2(rise, w * 0.48) * 180) / Math.PI;
    it.part(
      'gables',
      at(
        extrude(
          [
            [-w * 0.43, 0],
            [w * 0.43, 0],
            [0, rise * 0.92],
          ],
          d * 0.8,
        ),
        0,
        h * 0.02 + wall,
        z,
      ),
      'main',
      { parent: 'walls' },
    );
    it.part('roof', mirror(at(box(slope * 1.03, h * 0.04, d * 0.92, 0.02), w * 0.24, h * 0.03 + wall + rise * 0.48, z, [0, 0, -angle])), 'roof', {
      parent: 'gables',
    });
    const front = z + d * 0.4;
    it.part('door_frame', at(box(w * 0.66, wall * 0.86, d * 0.03, 0.02), 0, h * 0.03 + wall * 0.43, front), 'frame', { parent: 'walls' });
    const up = it.says('open') ? 0.55 : 0;
    it.part(
      'garage_door',
      at(row(box(w * 0.6, wall * 0.185, d * 0.03, 0.02), 4, [0, wall * 0.195, 0]), 0, h * 0.04 + wall * (0.1 + up * 0.5), front + d * 0.012),
      'door',
      { parent: 'door_frame', joint: slide(0, wall * 0.4, front, [0, 1, 0], 0, 1.4) },
    );
    it.part(
      'door_windows',
      at(row(box(w * 0.1, wall * 0.1, d * 0.03), 4, [w * 0.14, 0, 0]), -w * 0.21, h * 0.04 + wall * (0.685 + up * 0.5), front + d * 0.017),
      'glass',
      { parent: 'garage_door' },
    );
    it.part('handle', at(box(w * 0.08, h * 0.014, d * 0.02), 0, h * 0.04 + wall * 0.1, front + d * 0.03), 'metal', { parent: 'garage_door' });
    it.part('lamp', at(group(box(0.1, 0.16, 0.12, 0.03), at(cone(0.14, 0.1, 8), 0, 0.11)), w * 0.38, h * 0.52, front + d * 0.01), 'light', { parent: 'walls' });
  },
});
