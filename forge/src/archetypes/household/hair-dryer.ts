import { archetype, mat } from '../archetype.ts';
import { along, at, box, capsule, cylinder, lathe } from '../solids.ts';

export default archetype({
  name: 'hair_dryer',
  words: ['hairdryer', 'blow dryer', 'hair drier'],
  serves: ['hand_blower#1'],
  kind: 'prop',
  size: [0.1, 0.26, 0.26],
  massKg: 0.6,
  roles: { main: mat('plastic', '#e2588f'), dark: mat('plastic', '#2b2d33'), trim: mat('chrome', '#d0d4d9') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'barrel',
      at(
        along.z(
          lathe(
            [
              [0, -d * 0.3],
              [w * 0.36, -d * 0.28],
              [w * 0.48, -d * 0.16],
              [w * 0.46, d * 0.02],
              [w * 0.36, d * 0.3],
              [0, d * 0.3],
            ],
            it.sides(18),
          ),
        ),
        0,
        h * 0.8,
        0,
      ),
      'main',
    );
    it.part('nozzle', at(along.z(cylinder(w * 0.34, d * 0.2, { top: w * 0.44, sides: 16 })), 0, h * 0.8, d * 0.39), 'dark', { parent: 'barrel' });
    it.part('vent', at(along.z(cylinder(w * 0.34, d * 0.06, { sides: 16 })), 0, h * 0.8, -d * 0.3), 'dark', { parent: 'barrel' });
    it.part('handle', at(capsule(w * 0.24, h * 0.62, it.sides(14)), 0, h * 0.36, -d * 0.08, [-10, 0, 0]), 'main', { parent: 'barrel' });
    it.detail('switch', at(box(w * 0.16, h * 0.12, d * 0.06, h * 0.01), 0, h * 0.44, d * 0.02, [-10, 0, 0]), 'trim', { parent: 'handle' });
    it.part('foot', at(cylinder(w * 0.22, h * 0.1, { sides: 14 }), 0, h * 0.05, -d * 0.03), 'dark', { parent: 'handle' });
  },
});
