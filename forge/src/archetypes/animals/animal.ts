import { quadruped } from '../../shared-parts/quadruped.ts';

/** What is built for an animal nobody drew: a friendly something on four legs. */
export default quadruped(
  {
    name: 'animal',
    words: ['beast', 'creature', 'critter', 'mammal', 'wild animal', 'pet', 'furry creature', 'mascot', 'mongoose', 'tapir', 'aardvark', 'capybara'],
    serves: ['animal#1', 'mammal', 'hyena', 'viverrine', 'ungulate', 'mythical_monster'],
    size: [0.4, 0.7, 0.8],
    massKg: 25,
  },
  { main: '#c08a52', under: '#f0dcb8', dark: '#5a3a28', accent: '#efe2c6' },
  { legs: 0.24, girth: 0.2, head: 0.22, muzzle: 0.4, snout: 0.62, legThick: 0.075, ears: 'round', tail: 'bushy' },
);
