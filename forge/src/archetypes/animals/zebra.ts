import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'zebra',
    words: [],
    serves: ['zebra#animal'],
    size: [0.55, 1.5, 1.75],
    massKg: 320,
  },
  { main: '#f1eee8', under: '#e4dfd6', mane: '#26221f', mark: '#26221f' },
  {
    legs: 0.36,
    girth: 0.145,
    trunk: 0.62,
    poll: 0.87,
    reach: 0.3,
    neck: 0.6,
    head: 0.31,
    cheek: 0.085,
    hang: 0.62,
    legThick: 0.034,
    ears: 'upright',
    mane: 'brush',
    tail: 'tuft',
    coat: 'stripes',
  },
);
