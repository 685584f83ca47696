import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'leopard',
    words: ['cheetah', 'jaguar', 'panther', 'lynx', 'puma', 'cougar', 'snow leopard', 'bobcat'],
    serves: ['leopard#2', 'cheetah#animal', 'wildcat#animal', 'lynx#animal'],
    size: [0.42, 0.85, 1.6],
    massKg: 60,
  },
  { main: '#dcb069', under: '#f2e4c6', dark: '#3a2b22', accent: '#f2e8da' },
  { legs: 0.36, girth: 0.17, head: 0.15, muzzle: 0.5, snout: 0.55, legThick: 0.05, ears: 'round', tail: 'thin', coat: 'spots' },
);
