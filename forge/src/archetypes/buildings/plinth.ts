import { archetype, mat } from '../archetype.ts';
import { at, box, text } from '../solids.ts';

/** What statues stand on. */
export default archetype({
  name: 'plinth',
  words: ['pedestal', 'podium', 'statue base'],
  serves: ['pedestal#artifact'],
  kind: 'prop',
  size: [0.8, 0.5, 0.8],
  massKg: 300,
  body: 'fixed',
  roles: { main: mat('stone', '#a09b92'), letters: mat('brass', '#caa14b') },
  build(it) {
    const { w, h, d } = it;
    it.part('base', at(box(w, h * 0.26, d, it.bevel(h * 0.05)), 0, h * 0.13), 'main');
    it.part('column', at(box(w * 0.78, h * 0.56, d * 0.78, it.bevel(h * 0.03)), 0, h * 0.52), 'main', { parent: 'base' });
    it.part('cap', at(box(w * 0.92, h * 0.2, d * 0.92, it.bevel(h * 0.05)), 0, h * 0.9), 'main', { parent: 'column' });
    it.detail('plaque', at(box(w * 0.42, h * 0.24, d * 0.03, it.bevel(h * 0.01)), 0, h * 0.52, d * 0.4), 'letters', { parent: 'column' });
    if (it.text) it.detail('letters', at(text(it.text.slice(0, 10), h * 0.12, d * 0.03), 0, h * 0.52, d * 0.42), 'main', { parent: 'plaque' });
    it.anchor('top', 0, h, 0, w * 0.9);
  },
});
