import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'bull',
    words: ['ox', 'steer', 'longhorn', 'buffalo', 'water buffalo', 'yak'],
    serves: ['bull#animal', 'ox#animal', 'buffalo#animal'],
    size: [0.95, 1.6, 2.3],
    massKg: 800,
  },
  { main: '#5a3a28', under: '#7a5a44', mane: '#2f211b', horn: '#eadfc4' },
  {
    legs: 0.28,
    girth: 0.225,
    trunk: 0.86,
    poll: 0.82,
    reach: 0.2,
    neck: 0.78,
    head: 0.31,
    cheek: 0.118,
    hang: 0.66,
    legThick: 0.05,
    ears: 'sideways',
    tail: 'tuft',
    horns: 'bull',
  },
);
