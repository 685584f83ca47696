import { bail } from '../../shared-parts/handle.ts';
import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { at, torus, group } from '../solids.ts';

export default archetype({
  name: 'basket',
  words: ['wicker basket', 'picnic basket', 'hamper', 'fruit basket', 'easter basket'],
  near: ['fruit container', 'nest', 'bird nest'],
  serves: ['basket#1', 'nest#nature'],
  kind: 'prop',
  size: [0.45, 0.4, 0.36],
  massKg: 0.9,
  roles: { main: mat('wicker', '#c0904f'), rim: mat('wicker', '#8f632f') },
  tint: ['main', 'rim'],
  options: { handle: ['handle'] },
  build(it) {
    const { w, h, d } = it;
    const r = w / 2;
    const tall = h * 0.52;
    const squash: [number, number, number] = [1, 1, d / w];
    it.part(
      'body',
      {
        shape: 'place',
        of: vessel(
          [
            [r * 0.72, 0],
            [r * 0.86, tall * 0.4],
            [r * 0.96, tall],
          ],
          r * 0.07,
          it.sides(16),
        ),
        scale: squash,
      },
      'main',
    );
    it.part(
      'rims',
      {
        shape: 'place',
        of: group(
          at(torus(r * 0.93, r * 0.065, 360, it.sides(16)), 0, tall),
          at(torus(r * 0.84, r * 0.04, 360, it.sides(16)), 0, tall * 0.4),
          at(torus(r * 0.72, r * 0.05, 360, it.sides(16)), 0, r * 0.05),
        ),
        scale: squash,
      },
      'rim',
      { parent: 'body' },
    );
    if (it.has('handle'))
      it.part('handle', at(bail(w * 0.94, h * 0.47, r * 0.1), 0, tall * 0.96), 'rim', { parent: 'body', sockets: [{ kind: 'grip', at: [0, h, 0] }] });
    it.anchor('inside', 0, tall * 0.74, 0, d * 0.82);
    it.anchor('top', 0, tall, 0, d * 0.8);
  },
});
