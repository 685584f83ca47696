import { archetype, mat } from '../archetype.ts';
import { along, at, box, curve, cylinder, group, row, tube } from '../solids.ts';

export default archetype({
  name: 'accordion',
  words: ['concertina', 'squeeze box', 'squeezebox'],
  serves: ['accordion#1', 'concertina#artifact'],
  kind: 'prop',
  size: [0.6, 0.42, 0.26],
  massKg: 8,
  interaction: { pickup: true },
  roles: {
    main: mat('plastic', '#b3262e'),
    bellows: mat('leather', '#2b2730'),
    white: mat('porcelain', '#f5f1e6'),
    trim: mat('chrome', '#d5d8de'),
    fold: mat('gold', '#dfb24a'),
  },
  tint: ['main'],
  build(it) {
    const { w, h, d } = it;
    it.part('bellows', at(box(w * 0.4, h * 0.84, d * 0.7, 0), 0, h * 0.47), 'bellows');
    it.part('folds', at(row(box(w * 0.028, h * 0.93, d * 0.82, d * 0.01), 7, [w * 0.058, 0, 0]), -w * 0.174, h * 0.47), 'bellows', { parent: 'bellows' });
    it.detail('fold_edges', at(row(box(w * 0.012, h * 0.95, d * 0.84), 6, [w * 0.058, 0, 0]), -w * 0.145, h * 0.47), 'fold', { parent: 'folds' });
    it.part('left_case', at(box(w * 0.18, h * 0.94, d * 0.9, it.bevel(d * 0.06)), -w * 0.29, h * 0.47), 'main', { parent: 'bellows' });
    it.part('right_case', at(box(w * 0.18, h * 0.94, d * 0.9, it.bevel(d * 0.06)), w * 0.29, h * 0.47), 'main', { parent: 'bellows' });
    it.part('keyboard', at(box(w * 0.12, h * 0.84, d * 0.34, d * 0.04), w * 0.42, h * 0.47, d * 0.26), 'main', { parent: 'right_case' });
    it.part('white_keys', at(row(box(w * 0.11, h * 0.066, d * 0.1, d * 0.015), 11, [0, h * 0.073, 0]), w * 0.43, h * 0.105, d * 0.46), 'white', {
      parent: 'keyboard',
    });
    it.detail('black_keys', at(row(box(w * 0.06, h * 0.036, d * 0.1), 10, [0, h * 0.073, 0]), w * 0.405, h * 0.141, d * 0.49), 'bellows', {
      parent: 'white_keys',
    });
    it.part(
      'buttons',
      group(
        ...[0, 1, 2].map((x) => at(row(along.z(cylinder(w * 0.016, d * 0.1, { sides: 8 })), 6, [0, h * 0.12, 0]), -w * (0.34 - x * 0.045), h * 0.17, d * 0.45)),
      ),
      'white',
      { parent: 'left_case' },
    );
    it.part('grille', at(row(box(w * 0.11, h * 0.03, d * 0.05, d * 0.01), 6, [0, h * 0.12, 0]), w * 0.29, h * 0.17, d * 0.45), 'trim', {
      parent: 'right_case',
    });
    it.part(
      'strap',
      tube(
        curve(
          [
            [-w * 0.38, h * 0.84, 0],
            [-w * 0.47, h * 0.62, 0],
            [-w * 0.47, h * 0.34, 0],
            [-w * 0.38, h * 0.12, 0],
          ],
          4,
        ),
        d * 0.06,
        8,
      ),
      'bellows',
      { parent: 'left_case' },
    );
  },
});
