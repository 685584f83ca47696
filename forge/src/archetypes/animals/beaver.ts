import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'beaver',
    words: ['otter', 'weasel', 'ferret', 'mink', 'groundhog', 'marmot', 'mongoose', 'meerkat', 'platypus'],
    serves: ['beaver#animal', 'musteline_mammal', 'capybara', 'marmot#animal', 'platypus'],
    size: [0.34, 0.46, 0.95],
    massKg: 18,
  },
  { main: '#7a5135', under: '#a67c52', dark: '#33261f', accent: '#efe2b0' },
  { legs: 0.14, girth: 0.3, head: 0.24, muzzle: 0.5, snout: 0.56, legThick: 0.075, ears: 'round', tail: 'flat', extra: ['buckteeth'] },
);
