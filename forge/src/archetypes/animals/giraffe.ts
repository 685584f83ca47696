import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'giraffe',
    words: [],
    serves: ['giraffe'],
    size: [0.8, 4.6, 2.6],
    massKg: 1100,
  },
  { main: '#e2b764', under: '#efd9a4', dark: '#96582a', accent: '#7a4a2a' },
  { legs: 0.4, girth: 0.082, body: 0.5, head: 0.045, muzzle: 1.6, snout: 0.6, legThick: 0.021, ears: 'tiny', tail: 'tuft', horns: 'giraffe', hooves: true, coat: 'spots', headY: 0.92 },
);
