import type { Vec3 } from '@worldkiln/contracts';
import { firTiers } from '../../shared-parts/foliage.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, extrude, group, star } from '../solids.ts';

export default archetype({
  name: 'pine_tree',
  words: ['pine', 'fir', 'fir tree', 'spruce', 'conifer', 'evergreen', 'christmas tree', 'xmas tree', 'cypress', 'cedar', 'redwood', 'sequoia'],
  serves: ['conifer#plant', 'pine#plant', 'gymnospermous_tree'],
  kind: 'structure',
  size: [2.8, 5.6, 2.8],
  massKg: 700,
  roles: {
    main: mat('leaf', '#2f7a4a'),
    bark: mat('bark', '#6b4a2c'),
    ball: mat('plastic', '#d0392e'),
    star: mat('glow', '#ffd85a', { glow: 1 }),
    gold: mat('gold', '#e3b343'),
  },
  keep: ['star', 'ball', 'gold'],
  build(it) {
    const { w, h } = it;
    it.part('trunk', at(cylinder(w * 0.09, h * 0.24, { top: w * 0.07, sides: 9 }), 0, h * 0.12), 'bark');
    it.part('crown', at(firTiers(it, w / 2, h * 0.82, 5), 0, h * 0.16), 'main', { parent: 'trunk', ghost: true });
    if (it.says('christmas', 'xmas', 'decorated') || it.text !== null) {
      const at_ = (t: number, a: number): Vec3 => [Math.sin(a) * w * 0.47 * (1 - t), h * (0.24 + t * 0.66), Math.cos(a) * w * 0.47 * (1 - t)];
      it.part('baubles', group(...Array.from({ length: 14 }, (_, i) => at(ball(w * 0.045), ...at_(0.04 + i * 0.06, i * 2.4)))), 'ball', { parent: 'crown' });
      it.detail('gold_baubles', group(...Array.from({ length: 12 }, (_, i) => at(ball(w * 0.038), ...at_(0.08 + i * 0.065, i * 2.4 + 1.2)))), 'gold', {
        parent: 'crown',
      });
      it.part('star', at(extrude(star(w * 0.13, w * 0.055), w * 0.05, w * 0.01), 0, h * 0.985), 'star', {
        parent: 'crown',
        sockets: [{ kind: 'light', at: [0, h * 0.98, 0] }],
      });
    }
    it.anchor('top', 0, h, 0, w * 0.2);
  },
});
