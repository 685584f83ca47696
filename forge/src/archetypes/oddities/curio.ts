import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, text, torus } from '../solids.ts';

/** What stands in for a word nobody knows: a small monument in the prompt's own colours, and it says so. */
export default archetype({
  name: 'curio',
  words: ['thing', 'object', 'something', 'anything', 'artifact', 'mystery'],
  serves: [],
  kind: 'prop',
  size: [0.6, 1.0, 0.6],
  massKg: 25,
  roles: { main: mat('crystal', '#5fb3c9', { glow: 0.15 }), plinth: mat('stone', '#9a958c'), ring: mat('brass', '#c9a24b'), letters: mat('brass', '#e0c069') },
  tint: ['main', 'ring'],
  build(it) {
    const { w, h, d } = it;
    it.part('plinth', at(box(w, h * 0.16, d, it.bevel(h * 0.025)), 0, h * 0.08), 'plinth');
    it.part('column', at(box(w * 0.72, h * 0.3, d * 0.72, it.bevel(h * 0.02)), 0, h * 0.3), 'plinth', { parent: 'plinth' });
    it.part('cap', at(box(w * 0.86, h * 0.07, d * 0.86, it.bevel(h * 0.02)), 0, h * 0.48), 'plinth', { parent: 'column' });
    it.part('stem', at(cylinder(w * 0.07, h * 0.12, { sides: 8 }), 0, h * 0.55), 'ring', { parent: 'cap' });
    const r = h * 0.19;
    it.part('core', at(ball(r, r, r, it.random.int(6, 12)), 0, h * 0.79, 0, [0, it.random.between(0, 90), 0]), 'main', { parent: 'stem' });
    it.part('ring', at(torus(r * 1.02, r * 0.1, 360, it.sides(18)), 0, h * 0.79, 0, [it.random.between(15, 30), 0, it.random.between(-20, 20)]), 'ring', {
      parent: 'core',
    });
    if (it.text) it.detail('letters', at(text(it.text.slice(0, 12), h * 0.08, 0.02), 0, h * 0.3, d * 0.36), 'letters', { parent: 'column' });
    it.anchor('top', 0, h * 0.98, 0, w * 0.4);
  },
});
