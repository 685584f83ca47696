import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'goat',
    words: ['billy goat', 'kid goat'],
    serves: ['goat#animal'],
    size: [0.42, 0.95, 1.1],
    massKg: 50,
  },
  { main: '#e8e1d3', under: '#f4efe6', dark: '#3a322c', accent: '#b8a680' },
  { legs: 0.38, girth: 0.18, head: 0.13, muzzle: 0.95, snout: 0.56, legThick: 0.046, ears: 'tiny', tail: 'stub', horns: 'goat', hooves: true, extra: ['beard'], headY: 0.72 },
);
