import { archetype, mat } from '../archetype.ts';
import { at, box, curve, cylinder, extrude, group, mirror, roundRect, row, tube, turned } from '../solids.ts';

export default archetype({
  name: 'game_console',
  words: ['console', 'playstation', 'xbox', 'nintendo', 'video game console', 'gaming console', 'game console', 'games console'],
  serves: [],
  kind: 'prop',
  size: [0.46, 0.14, 0.42],
  massKg: 3,
  roles: { main: mat('plastic', '#c9c6bd'), dark: mat('plastic', '#2f2f36'), accent: mat('plastic', '#7a4fb0'), light: mat('glow', '#ff5a4a', { glow: 0.7 }) },
  tint: ['main', 'accent'],
  keep: ['light'],
  build(it) {
    const { w, h, d } = it;
    const z = -d * 0.14;
    it.part('case', at(box(w * 0.84, h * 0.56, d * 0.6, it.bevel(h * 0.1)), 0, h * 0.28, z - d * 0.04), 'main');
    it.part('deck', at(box(w * 0.62, h * 0.16, d * 0.44, it.bevel(h * 0.05)), 0, h * 0.6, z - d * 0.04), 'dark', { parent: 'case' });
    it.part('cartridge', at(box(w * 0.36, h * 0.36, d * 0.1, it.bevel(h * 0.05)), 0, h * 0.8, z - d * 0.06), 'accent', { parent: 'deck' });
    it.part('buttons', mirror(at(box(w * 0.12, h * 0.14, d * 0.08, h * 0.04), w * 0.2, h * 0.68, z + d * 0.11)), 'accent', { parent: 'deck' });
    it.part('ports', row(at(box(w * 0.14, h * 0.22, d * 0.05, h * 0.04), -w * 0.1, h * 0.25, z + d * 0.26), 2, [w * 0.2, 0, 0]), 'dark', { parent: 'case' });
    it.detail('power_light', at(box(w * 0.05, h * 0.08, d * 0.03), -w * 0.34, h * 0.25, z + d * 0.26), 'light', { parent: 'case' });
    const pz = d * 0.38;
    it.part('controller', at(turned(extrude(roundRect(w * 0.42, d * 0.19, d * 0.09, 4), h * 0.26, h * 0.06), 90), w * 0.08, h * 0.13, pz), 'main', {
      parent: 'case',
    });
    it.part(
      'cross',
      group(at(box(w * 0.085, h * 0.08, d * 0.03), -w * 0.05, h * 0.28, pz), at(box(w * 0.028, h * 0.08, d * 0.09), -w * 0.05, h * 0.28, pz)),
      'dark',
      { parent: 'controller' },
    );
    it.part(
      'action_buttons',
      group(
        ...[
          [0.19, 0.02],
          [0.235, -0.02],
        ].map(([x = 0, dz = 0]) => at(cylinder(w * 0.024, h * 0.09, { sides: 10 }), w * x, h * 0.28, pz + d * dz)),
      ),
      'light',
      { parent: 'controller' },
    );
    it.part(
      'cord',
      tube(
        curve(
          [
            [w * 0.08, h * 0.12, pz - d * 0.08],
            [-w * 0.04, h * 0.06, d * 0.24],
            [-w * 0.1, h * 0.22, z + d * 0.27],
          ],
          4,
        ),
        w * 0.013,
        7,
      ),
      'dark',
      { parent: 'controller' },
    );
  },
});
