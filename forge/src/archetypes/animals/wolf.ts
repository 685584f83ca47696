import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'wolf',
    words: ['hyena', 'werewolf', 'coyote', 'jackal', 'direwolf', 'dire wolf'],
    serves: ['wolf#animal', 'wild_dog'],
    size: [0.36, 0.85, 1.3],
    massKg: 42,
  },
  { main: '#777a80', under: '#c9c6be', dark: '#2b2b2e', accent: '#efe9dc' },
  { legs: 0.36, girth: 0.17, head: 0.17, muzzle: 0.95, snout: 0.46, legThick: 0.055, ears: 'pointed', tail: 'bushy', body: 0.55 },
);
