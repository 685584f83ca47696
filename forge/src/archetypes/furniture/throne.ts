import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cone, extrude, mirror, row } from '../solids.ts';

export default archetype({
  name: 'throne',
  words: ['royal throne', 'king chair'],
  serves: ['throne#artifact'],
  kind: 'prop',
  size: [1.0, 1.9, 1.0],
  massKg: 90,
  interaction: { sit: true },
  roles: { main: mat('gold', '#d9a93f'), seat: mat('velvet', '#9c2436'), gem: mat('crystal', '#3f9fd0', { glow: 0.2 }) },
  tint: ['seat', 'main'],
  build(it) {
    const { w, h, d } = it;
    const b = it.bevel(w * 0.02);
    it.part('base', at(box(w, h * 0.06, d, b), 0, h * 0.03), 'main');
    it.part('frame', at(box(w * 0.84, h * 0.22, d * 0.8, b), 0, h * 0.16), 'main', { parent: 'base' });
    it.part('cushion', at(box(w * 0.68, h * 0.06, d * 0.66, w * 0.025), 0, h * 0.29, d * 0.04), 'seat', {
      parent: 'frame',
      sockets: [{ kind: 'seat', at: [0, h * 0.32, d * 0.05] }],
    });
    const crest: [number, number][] = [
      [-w * 0.42, 0],
      [w * 0.42, 0],
      [w * 0.42, h * 0.5],
      [w * 0.24, h * 0.58],
      [0, h * 0.7],
      [-w * 0.24, h * 0.58],
      [-w * 0.42, h * 0.5],
    ];
    it.part('back', at(extrude(crest, d * 0.12, b), 0, h * 0.24, -d * 0.34), 'main', { parent: 'frame' });
    it.part('back_cushion', at(box(w * 0.54, h * 0.42, d * 0.1, w * 0.03), 0, h * 0.52, -d * 0.27), 'seat', { parent: 'back' });
    it.part('armrests', mirror(at(box(w * 0.12, h * 0.05, d * 0.64, b), w * 0.4, h * 0.42, d * 0.0)), 'main', { parent: 'frame' });
    it.part('arm_posts', mirror(at(box(w * 0.1, h * 0.2, w * 0.1, b), w * 0.4, h * 0.33, d * 0.28)), 'main', { parent: 'armrests' });
    it.part('spires', row(at(cone(w * 0.05, h * 0.12, 6), -w * 0.36, h * 0.79, -d * 0.34), 2, [w * 0.72, 0, 0]), 'main', { parent: 'back' });
    it.detail('orbs', mirror(at(ball(w * 0.07), w * 0.4, h * 0.47, d * 0.3)), 'gem', { parent: 'armrests' });
    it.detail('gem', at(ball(w * 0.07, w * 0.09, w * 0.05, 6), 0, h * 0.82, -d * 0.28), 'gem', { parent: 'back' });
    it.anchor('top', 0, h * 0.32, d * 0.06, w * 0.6);
  },
});
