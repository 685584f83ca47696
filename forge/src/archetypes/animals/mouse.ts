import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'mouse',
    words: ['mice', 'rat', 'hamster', 'gerbil', 'rodent', 'guinea pig', 'field mouse', 'vole'],
    serves: ['mouse#animal', 'rodent', 'rat#animal'],
    size: [0.06, 0.075, 0.14],
    massKg: 0.03,
  },
  { main: '#98908a', under: '#efc4bd', dark: '#332b2a', accent: '#f1e8da' },
  { legs: 0.12, girth: 0.3, head: 0.28, muzzle: 0.7, snout: 0.36, legThick: 0.06, ears: 'round', tail: 'thin', extra: ['whiskers'] },
);
