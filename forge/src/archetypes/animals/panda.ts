import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'panda',
    words: ['panda bear', 'giant panda'],
    serves: ['giant_panda'],
    size: [0.75, 1.15, 1.5],
    massKg: 110,
  },
  { main: '#f1eee6', under: '#f1eee6', dark: '#2a2829', accent: '#f1eee6' },
  { legs: 0.2, girth: 0.28, head: 0.24, muzzle: 0.4, snout: 0.5, legThick: 0.1, ears: 'round', tail: 'stub', coat: 'mask', stockings: true },
);
