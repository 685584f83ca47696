import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'deer',
    words: ['doe', 'fawn', 'gazelle', 'antelope'],
    serves: ['deer#animal', 'antelope'],
    size: [0.4, 1.25, 1.5],
    massKg: 70,
  },
  { main: '#a9713f', under: '#ecd9b5', dark: '#33291f', accent: '#d9c39a' },
  { legs: 0.46, girth: 0.14, head: 0.1, muzzle: 1.1, snout: 0.5, legThick: 0.034, ears: 'long', tail: 'stub', hooves: true, coat: 'spots' },
);
