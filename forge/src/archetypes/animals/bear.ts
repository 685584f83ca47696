import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'bear',
    words: ['grizzly', 'brown bear', 'black bear', 'grizzly bear', 'bear cub'],
    serves: ['bear#animal'],
    size: [0.75, 1.25, 1.9],
    massKg: 250,
  },
  { main: '#7a5233', under: '#93663f', dark: '#2b211d', accent: '#efe2c8' },
  { legs: 0.22, girth: 0.27, head: 0.19, muzzle: 0.7, snout: 0.5, legThick: 0.085, ears: 'round', tail: 'stub' },
);
