import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'rabbit',
    words: ['bunny', 'hare', 'bunny rabbit'],
    serves: ['rabbit#animal', 'hare'],
    size: [0.2, 0.42, 0.4],
    massKg: 2,
  },
  { main: '#c9b49a', under: '#f1e8da', dark: '#5a4438', accent: '#f4efe6' },
  { legs: 0.16, girth: 0.22, head: 0.19, muzzle: 0.3, snout: 0.44, legThick: 0.06, ears: 'long', tail: 'stub', extra: ['buckteeth'] },
);
