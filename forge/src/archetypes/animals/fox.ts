import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'fox',
    words: ['vixen', 'red fox', 'arctic fox'],
    serves: ['fox#animal'],
    size: [0.28, 0.55, 0.95],
    massKg: 7,
  },
  { main: '#d2662c', under: '#f4e8d8', dark: '#2f2623', accent: '#f4e8d8' },
  { legs: 0.32, girth: 0.15, body: 0.46, head: 0.19, muzzle: 0.9, snout: 0.4, legThick: 0.045, ears: 'pointed', tail: 'bushy' },
);
