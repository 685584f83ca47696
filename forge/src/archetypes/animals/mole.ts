import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'mole',
    words: ['shrew', 'vole', 'star-nosed mole'],
    serves: ['mole#animal', 'shrew#animal', 'insectivore#animal'],
    size: [0.14, 0.13, 0.22],
    massKg: 0.2,
  },
  { main: '#4a454c', under: '#e8a9a0', dark: '#e07f80', accent: '#efe6d2' },
  { legs: 0.08, girth: 0.36, head: 0.32, muzzle: 0.9, snout: 0.5, legThick: 0.14, ears: 'none', tail: 'stub', extra: ['whiskers'] },
);
