import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'goat',
    words: ['billy goat', 'nanny goat', 'kid goat', 'ibex'],
    serves: ['goat#animal'],
    size: [0.42, 1, 1.05],
    massKg: 50,
  },
  { main: '#e9e4da', under: '#d8cfc0', mane: '#c9bda8', horn: '#9a8664' },
  {
    legs: 0.36,
    girth: 0.15,
    trunk: 0.62,
    poll: 0.76,
    reach: 0.18,
    neck: 0.56,
    head: 0.27,
    cheek: 0.09,
    hang: 0.56,
    legThick: 0.037,
    ears: 'sideways',
    tail: 'up',
    horns: 'goat',
    beard: true,
  },
);
