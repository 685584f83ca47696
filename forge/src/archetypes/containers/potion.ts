import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, lathe, torus, group } from '../solids.ts';

export default archetype({
  name: 'potion',
  words: ['magic potion', 'elixir', 'potion bottle', 'health potion', 'mana potion', 'love potion'],
  near: ['poison', 'snow globe', 'crystal ball'],
  serves: ['potion#food', 'elixir'],
  kind: 'prop',
  size: [0.16, 0.22, 0.16],
  massKg: 0.5,
  roles: { main: mat('glass', '#a04fd0', { glow: 0.5 }), glass: mat('glass', '#d5ecf0'), cork: mat('cork', '#b0804f'), trim: mat('brass', '#caa04a') },
  keep: ['glass'],
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part('liquid', at(ball(r * 0.98, r * 0.92, r * 0.98, it.sides(14)), 0, r * 0.92), 'main');
    it.part(
      'neck',
      lathe(
        [
          [0, r * 1.6],
          [r * 0.42, r * 1.62],
          [r * 0.34, h * 0.8],
          [r * 0.5, h * 0.84],
          [r * 0.5, h * 0.87],
          [0, h * 0.87],
        ],
        it.sides(12),
      ),
      'glass',
      { parent: 'liquid' },
    );
    it.part('collar', at(torus(r * 0.4, r * 0.09, 360, 12), 0, h * 0.76), 'trim', { parent: 'neck' });
    it.part('cork', at(cylinder(r * 0.28, h * 0.16, { top: r * 0.36, sides: 9 }), 0, h * 0.92), 'cork', { parent: 'neck' });
    it.detail(
      'bubbles',
      group(
        at(ball(r * 0.12, r * 0.12, r * 0.12, 7), r * 0.5, r * 1.1, r * 0.72),
        at(ball(r * 0.08, r * 0.08, r * 0.08, 7), r * 0.2, r * 1.36, r * 0.78),
        at(ball(r * 0.1, r * 0.1, r * 0.1, 7), -r * 0.42, r * 0.8, r * 0.84),
      ),
      'glass',
      { parent: 'liquid' },
    );
  },
});
