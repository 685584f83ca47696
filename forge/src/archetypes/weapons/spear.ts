import { archetype, mat } from '../archetype.ts';
import { at, cone, cylinder, extrude } from '../solids.ts';

export default archetype({
  name: 'spear',
  words: ['lance', 'javelin', 'pike', 'harpoon'],
  near: ['arrow', 'wooden post', 'flagpole', 'pole', 'stick', 'staff', 'cane', 'walking stick'],
  serves: ['spear#artifact', 'arrow#artifact'],
  kind: 'prop',
  size: [0.16, 2.0, 0.1],
  massKg: 2,
  roles: { main: mat('oak', '#8a5a30'), tip: mat('steel', '#c3c9cf'), tie: mat('cotton', '#b53a32') },
  build(it) {
    const { w, h } = it;
    it.part('shaft', at(cylinder(w * 0.15, h * 0.86, { sides: 8 }), 0, h * 0.43), 'main', { sockets: [{ kind: 'grip', at: [0, h * 0.5, 0] }] });
    it.part(
      'spear_head',
      at(
        extrude(
          [
            [-w * 0.16, 0],
            [w * 0.16, 0],
            [w * 0.4, h * 0.05],
            [0, h * 0.16],
            [-w * 0.4, h * 0.05],
          ],
          w * 0.14,
          w * 0.05,
        ),
        0,
        h * 0.84,
      ),
      'tip',
      { parent: 'shaft' },
    );
    it.part('tie', at(cylinder(w * 0.22, h * 0.045, { sides: 8 }), 0, h * 0.83), 'tie', { parent: 'shaft' });
    it.detail('tassel', at(cone(w * 0.18, h * 0.08, 6), w * 0.14, h * 0.79, 0, [180, 0, 0]), 'tie', { parent: 'tie', ghost: true });
  },
});
