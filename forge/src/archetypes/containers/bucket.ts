import { bail } from '../../shared-parts/handle.ts';
import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { at, cylinder } from '../solids.ts';

export default archetype({
  name: 'bucket',
  words: ['pail', 'wooden bucket'],
  near: [
    'tub',
    'trash can',
    'trashcan',
    'garbage can',
    'dustbin',
    'bin',
    'waste basket',
    'wastebasket',
    'flower pot',
    'planter',
    'plant container',
    'plant pot',
    'large plant container',
  ],
  serves: ['bucket#1', 'tub#artifact', 'bin#artifact', 'flowerpot'],
  kind: 'prop',
  size: [0.34, 0.42, 0.34],
  massKg: 1.6,
  roles: { main: mat('steel', '#9aa5ac'), hoop: mat('iron', '#5a5f66') },
  tint: ['main'],
  options: { handle: ['handle'] },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    const tall = h * 0.74;
    it.part(
      'body',
      vessel(
        [
          [r * 0.7, 0],
          [r * 0.97, tall],
          [r, tall],
        ],
        r * 0.07,
        it.sides(16),
      ),
      'main',
    );
    it.part(
      'hoops',
      {
        shape: 'group',
        of: [
          at(cylinder(r * 0.785, h * 0.05, { top: r * 0.81, sides: it.sides(16) }), 0, tall * 0.24),
          at({ shape: 'torus', radius: r * 0.96, tube: r * 0.05, sides: it.sides(16) }, 0, tall),
        ],
      },
      'hoop',
      { parent: 'body' },
    );
    if (it.has('handle'))
      it.part('handle', at(bail(w * 0.96, h * 0.34, r * 0.08), 0, tall * 0.88), 'hoop', { parent: 'body', sockets: [{ kind: 'grip', at: [0, h, 0] }] });
    it.anchor('inside', 0, tall * 0.78, 0, w * 0.78);
    it.anchor('top', 0, tall, 0, w * 0.8);
  },
});
