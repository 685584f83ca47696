import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'rhino',
    words: ['rhinoceros'],
    serves: ['rhinoceros'],
    size: [1.2, 1.6, 3.2],
    massKg: 2000,
  },
  { main: '#8a8a88', under: '#9a9894', dark: '#4d4b4d', accent: '#d8cdb4' },
  { legs: 0.24, girth: 0.28, head: 0.17, muzzle: 1.1, snout: 0.78, legThick: 0.09, ears: 'pointed', tail: 'tuft', horns: 'rhino', headY: 0.66 },
);
