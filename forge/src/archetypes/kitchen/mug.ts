import { loopHandle } from '../../shared-parts/handle.ts';
import { archetype, mat } from '../archetype.ts';
import { at, cylinder, lathe, torus } from '../solids.ts';

export default archetype({
  name: 'mug',
  words: ['cup', 'coffee cup', 'coffee mug', 'tea cup', 'teacup', 'beer mug'],
  serves: ['mug#4', 'cup#1'],
  kind: 'prop',
  size: [0.125, 0.1, 0.09],
  massKg: 0.35,
  roles: { main: mat('porcelain', '#d9694f'), inside: mat('porcelain', '#f2ece0'), drink: mat('water', '#4b2f1e') },
  tint: ['main'],
  options: { handle: ['handle'] },
  build(it) {
    const { w, h, d } = it;
    const r = d / 2;
    const x = -w / 2 + r;
    const wall = r * 0.13;
    it.part(
      'body',
      at(
        lathe(
          [
            [0, 0],
            [r * 0.86, 0],
            [r * 0.96, h * 0.06],
            [r, h * 0.5],
            [r, h],
            [r - wall, h],
            [r - wall, h * 0.12],
            [0, h * 0.1],
          ],
          it.sides(18),
        ),
        x,
        0,
      ),
      'main',
      { sockets: [{ kind: 'contain', at: [x, h * 0.5, 0] }] },
    );
    it.part('rim', at(torus(r - wall / 2, wall * 0.56, 360, it.sides(18)), x, h - wall * 0.2), 'inside', { parent: 'body' });
    if (it.has('handle'))
      it.part('handle', at(loopHandle(h * 0.6, w - r * 2 - wall * 0.5, wall * 1.5, 7), x + r, h * 0.52), 'main', {
        parent: 'body',
        sockets: [{ kind: 'grip', at: [x + r * 1.4, h * 0.5, 0] }],
      });
    if (!it.says('empty')) it.part('drink', at(cylinder(r - wall * 0.8, h * 0.04, { sides: it.sides(18) }), x, h * 0.84), 'drink', { parent: 'body' });
    it.anchor('inside', x, h * 0.86, 0, r * 1.5);
    it.anchor('top', x, h * 0.9, 0, r * 1.6);
  },
});
