import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'squirrel',
    words: ['meerkat', 'chipmunk', 'red squirrel'],
    serves: ['squirrel#animal'],
    size: [0.14, 0.3, 0.34],
    massKg: 0.5,
  },
  { main: '#b3652f', under: '#f1e2c8', dark: '#33271f', accent: '#f1e8da' },
  { legs: 0.16, girth: 0.2, head: 0.2, muzzle: 0.4, snout: 0.4, legThick: 0.055, ears: 'pointed', tail: 'bushy', extra: ['buckteeth'], body: 0.46 },
);
