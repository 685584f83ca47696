import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'tiger',
    words: ['tigress'],
    serves: ['tiger#animal'],
    size: [0.55, 1.05, 1.9],
    massKg: 180,
  },
  { main: '#df8833', under: '#f2e8da', dark: '#2a2422', accent: '#f2e8da' },
  { legs: 0.3, girth: 0.19, head: 0.17, muzzle: 0.5, snout: 0.6, legThick: 0.06, ears: 'round', tail: 'thin', coat: 'stripes', extra: ['whiskers'] },
);
