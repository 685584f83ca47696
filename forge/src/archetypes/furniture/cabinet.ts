import { carcass, doors } from '../../shared-parts/carcass.ts';
import { archetype, mat } from '../archetype.ts';
import { at, box, mirror } from '../solids.ts';

export default archetype({
  name: 'cabinet',
  words: ['cupboard', 'kitchen cabinet', 'single cabinet', 'sideboard', 'credenza', 'filing cabinet', 'armoire', 'wardrobe', 'closet', 'hutch', 'pantry'],
  near: ['tv stand', 'tvstand', 'locker'],
  serves: ['cabinet#artifact', 'wardrobe#artifact', 'cupboard', 'furniture#artifact'],
  kind: 'prop',
  size: [1.0, 1.8, 0.55],
  massKg: 60,
  interaction: { open: true },
  roles: { main: mat('oak', '#8f5f36'), door: mat('oak', '#a9764a'), knob: mat('brass', '#d0a54c') },
  tint: ['main', 'door'],
  build(it) {
    const { w, h, d } = it;
    const t = w * 0.045;
    carcass(it, 'body', { x: 0, y: h * 0.515, z: -d * 0.02, width: w * 0.95, height: h * 0.93, depth: d * 0.9 }, t);
    it.part('shelf', at(box(w * 0.88, t * 0.8, d * 0.8), 0, h * 0.52, -d * 0.02), 'main', { parent: 'body' });
    it.part('crown', at(box(w, t * 1.4, d * 0.98, it.bevel(t * 0.4)), 0, h - t * 0.7), 'main', { parent: 'body' });
    it.part('plinth', at(box(w * 0.98, h * 0.07, d * 0.94, it.bevel(t * 0.2)), 0, h * 0.035), 'main', { parent: 'body' });
    doors(it, { parent: 'body', x: 0, y: h * 0.51, z: d * 0.44, width: w * 0.9, height: h * 0.86 }, t * 0.8, 2);
    it.detail(
      'hinges',
      mirror({
        shape: 'group',
        of: [at(box(t * 0.5, t * 1.6, t * 0.6), w * 0.46, h * 0.22, d * 0.44), at(box(t * 0.5, t * 1.6, t * 0.6), w * 0.46, h * 0.8, d * 0.44)],
      }),
      'knob',
      { parent: 'body' },
    );
    it.anchor('top', 0, h, 0, w * 0.7);
    it.anchor('inside', 0, h * 0.54, 0, d * 0.7);
  },
});
