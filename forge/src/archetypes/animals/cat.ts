import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'cat',
    words: ['kitten', 'kitty', 'house cat', 'tabby', 'tomcat', 'pussycat'],
    serves: ['cat#animal', 'feline'],
    size: [0.22, 0.42, 0.62],
    massKg: 4.5,
  },
  { main: '#d98d45', under: '#f3e3c8', dark: '#3a2b26', accent: '#f3ead8' },
  { legs: 0.3, girth: 0.18, head: 0.22, muzzle: 0.25, snout: 0.44, legThick: 0.05, ears: 'pointed', tail: 'thin', extra: ['whiskers'] },
);
