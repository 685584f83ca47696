import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'cow',
    words: ['bull', 'ox', 'cattle', 'calf', 'dairy cow', 'heifer', 'bison', 'buffalo', 'yak'],
    serves: ['cow#animal', 'cattle', 'bovine'],
    size: [0.7, 1.5, 2.2],
    massKg: 600,
  },
  { main: '#f0e9dd', under: '#e7b9a6', dark: '#4a3428', accent: '#e6dcc4' },
  { legs: 0.33, girth: 0.21, head: 0.135, muzzle: 0.95, snout: 0.8, legThick: 0.056, ears: 'tiny', tail: 'tuft', horns: 'cow', hooves: true, coat: 'patches' },
);
