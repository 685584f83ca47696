import { archetype, mat } from '../archetype.ts';
import { at, cylinder, lathe } from '../solids.ts';

export default archetype({
  name: 'baseball_bat',
  words: ['cricket bat'],
  near: ['club', 'cudgel', 'mace', 'bludgeon', 'tennis racket', 'tennis racquet', 'golf club', 'hockey stick', 'racket'],
  serves: ['bat#5', 'club#artifact'],
  when: { bat: ['baseball', 'cricket', 'ball', 'wooden', 'swing', 'swinging', 'aluminum', 'aluminium', 'hit', 'player', 'mitt'] },
  kind: 'prop',
  size: [0.08, 0.86, 0.08],
  massKg: 0.95,
  roles: { main: mat('birch', '#c89a5c'), grip: mat('leather', '#3b2f2a') },
  build(it) {
    const { w, h } = it;
    it.part(
      'barrel',
      lathe(
        [
          [0, h * 0.3],
          [w * 0.2, h * 0.3],
          [w * 0.26, h * 0.46],
          [w * 0.46, h * 0.74],
          [w * 0.5, h * 0.9],
          [w * 0.4, h * 0.985],
          [0, h],
        ],
        14,
      ),
      'main',
    );
    it.part(
      'handle',
      lathe(
        [
          [0, 0],
          [w * 0.32, 0],
          [w * 0.32, h * 0.025],
          [w * 0.18, h * 0.04],
          [w * 0.185, h * 0.32],
          [0, h * 0.32],
        ],
        12,
      ),
      'main',
      { parent: 'barrel', sockets: [{ kind: 'grip', at: [0, h * 0.15, 0] }] },
    );
    it.part('grip', at(cylinder(w * 0.22, h * 0.24, { sides: 10 }), 0, h * 0.17), 'grip', { parent: 'handle' });
    it.detail('ring', at(cylinder(w * 0.51, h * 0.02, { sides: 14 }), 0, h * 0.86), 'grip', { parent: 'barrel' });
  },
});
