import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'polar_bear',
    words: ['white bear', 'ice bear'],
    serves: ['ice_bear'],
    size: [0.75, 1.25, 1.9],
    massKg: 250,
  },
  { main: '#f3f1ea', under: '#e6e1d4', dark: '#2b211d', accent: '#efe2c8' },
  { legs: 0.22, girth: 0.27, head: 0.19, muzzle: 0.7, snout: 0.5, legThick: 0.085, ears: 'round', tail: 'stub' },
);
