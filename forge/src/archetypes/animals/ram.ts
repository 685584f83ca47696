import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'ram',
    words: ['bighorn'],
    serves: ['ram#animal', 'mountain_sheep'],
    size: [0.52, 1.0, 1.2],
    massKg: 80,
  },
  { main: '#8d7a63', under: '#eae2d2', dark: '#2f2826', accent: '#cdb98f' },
  { legs: 0.32, girth: 0.2, head: 0.14, muzzle: 0.8, snout: 0.6, legThick: 0.05, ears: 'tiny', tail: 'stub', horns: 'ram', hooves: true, headY: 0.8 },
);
