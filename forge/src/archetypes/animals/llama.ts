import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'llama',
    words: ['alpaca', 'vicuna', 'guanaco'],
    serves: ['llama#animal', 'alpaca#animal'],
    size: [0.5, 1.75, 1.2],
    massKg: 130,
  },
  { main: '#e8dcc6', under: '#d2c0a2', mane: '#f4ecdc' },
  {
    legs: 0.34,
    girth: 0.13,
    trunk: 0.4,
    poll: 0.86,
    reach: 0.1,
    neck: 0.66,
    head: 0.15,
    cheek: 0.06,
    hang: 0.3,
    legThick: 0.03,
    ears: 'long',
    tail: 'up',
    wool: true,
  },
);
