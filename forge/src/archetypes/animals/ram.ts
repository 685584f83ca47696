import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'ram',
    words: ['bighorn', 'mouflon', 'aries'],
    serves: ['ram#animal', 'wild_sheep'],
    size: [0.6, 1.05, 1.15],
    massKg: 90,
  },
  { main: '#8a7458', under: '#cdbb9c', mane: '#e6dcc6', horn: '#b59a6a' },
  {
    legs: 0.33,
    girth: 0.18,
    trunk: 0.64,
    poll: 0.82,
    reach: 0.2,
    neck: 0.66,
    head: 0.27,
    cheek: 0.105,
    hang: 0.6,
    legThick: 0.04,
    ears: 'sideways',
    tail: 'stub',
    horns: 'ram',
    wool: true,
  },
);
