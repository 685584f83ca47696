import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'crocodile',
    words: ['alligator', 'caiman', 'croc', 'gator'],
    serves: ['crocodilian_reptile', 'crocodile#animal'],
    size: [0.7, 0.5, 3.4],
    massKg: 300,
  },
  { main: '#5f7a3c', under: '#b9bd7f', dark: '#33401f', accent: '#f4efe0' },
  { legs: 0.16, girth: 0.28, head: 0.24, muzzle: 3.0, snout: 0.8, legThick: 0.13, ears: 'none', tail: 'thick', body: 0.4, coat: 'spines' },
);
