import { archetype, mat } from '../archetype.ts';
import { at, cylinder, group, lathe, torus } from '../solids.ts';

export default archetype({
  name: 'light_bulb',
  words: ['lightbulb', 'bulb', 'idea bulb', 'electric bulb'],
  serves: ['light_bulb', 'electric_light'],
  kind: 'prop',
  size: [0.14, 0.24, 0.14],
  massKg: 0.08,
  interaction: { pickup: true },
  behaviours: ['light'],
  roles: { main: mat('glow', '#ffe58a', { glow: 0.7 }), cap: mat('chrome', '#b5bac2'), dark: mat('plastic', '#33343a') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'tip',
      lathe(
        [
          [0, 0],
          [r * 0.24, 0],
          [r * 0.44, h * 0.05],
          [r * 0.44, h * 0.08],
          [0, h * 0.08],
        ],
        12,
      ),
      'dark',
    );
    it.part('cap', at(cylinder(r * 0.46, h * 0.24, { sides: 14 }), 0, h * 0.19), 'cap', { parent: 'tip' });
    it.part('thread', group(...[0.1, 0.16, 0.22, 0.28].map((y) => at(torus(r * 0.46, r * 0.07, 360, 14), 0, h * y, 0, [5, 0, 0]))), 'cap', { parent: 'cap' });
    it.part(
      'bulb',
      lathe(
        [
          [0, h * 0.29],
          [r * 0.42, h * 0.3],
          [r * 0.5, h * 0.38],
          [r * 0.82, h * 0.52],
          [r, h * 0.67],
          [r * 0.97, h * 0.79],
          [r * 0.72, h * 0.93],
          [r * 0.34, h * 0.99],
          [0, h],
        ],
        it.sides(18),
      ),
      'main',
      { parent: 'cap', sockets: [{ kind: 'light', at: [0, h * 0.7, 0] }] },
    );
  },
});
