import { archetype, mat } from '../archetype.ts';
import { at, ball, mirror, ring, tube, turned } from '../solids.ts';

export default archetype({
  name: 'flower',
  words: ['lily', 'orchid', 'blossom', 'bouquet', 'dandelion', 'flower plant', 'wildflower', 'poppy', 'tree flower', 'lotus', 'lily pad', 'lily pads'],
  serves: ['flower#plant', 'angiosperm', 'flower#2'],
  kind: 'prop',
  size: [0.3, 0.55, 0.3],
  massKg: 0.1,
  roles: { main: mat('petal', '#e0527c'), heart: mat('petal', '#f0c23c'), stem: mat('leaf', '#4f8f3f') },
  options: { leaves: ['leaf', 'leaves'] },
  build(it) {
    const { w, h } = it;
    const y = h - w * 0.42;
    it.part(
      'stem',
      tube(
        [
          [0, 0, 0],
          [w * 0.03, h * 0.4, 0],
          [0, y, 0],
        ],
        w * 0.045,
        7,
      ),
      'stem',
    );
    it.part('petals', at(turned(ring(at(ball(w * 0.14, w * 0.04, w * 0.2, 9), 0, 0, w * 0.26, [-14, 0, 0]), 8), 62), 0, y, w * 0.05), 'main', {
      parent: 'stem',
    });
    it.part('heart', at(ball(w * 0.15, w * 0.15, w * 0.09, 12), 0, y, w * 0.06, [-28, 0, 0]), 'heart', { parent: 'petals' });
    if (it.has('leaves')) it.part('leaves', mirror(at(ball(w * 0.22, w * 0.03, w * 0.1, 9), w * 0.17, h * 0.3, 0, [0, 0, 34])), 'stem', { parent: 'stem' });
    it.part('mound', at(ball(w * 0.2, w * 0.05, w * 0.2, 9), 0, w * 0.01), 'stem', { parent: 'stem' });
  },
});
