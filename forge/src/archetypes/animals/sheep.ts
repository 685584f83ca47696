import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'sheep',
    words: ['lamb', 'ewe', 'sheeps'],
    serves: ['sheep#animal'],
    size: [0.55, 0.95, 1.1],
    massKg: 70,
  },
  { main: '#3f3836', under: '#5a524e', mane: '#f2ede2' },
  {
    legs: 0.3,
    girth: 0.21,
    trunk: 0.62,
    poll: 0.84,
    reach: 0.16,
    neck: 0.56,
    head: 0.27,
    cheek: 0.105,
    hang: 0.6,
    legThick: 0.045,
    ears: 'sideways',
    tail: 'stub',
    wool: true,
  },
);
