import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'giraffe',
    words: [],
    serves: ['giraffe#animal'],
    size: [1, 4.7, 2.4],
    massKg: 900,
  },
  { main: '#e2b258', under: '#f3e3bd', mane: '#8a4f26', mark: '#a8622c', hoof: '#5a4636', horn: '#8a5a30' },
  {
    legs: 0.37,
    girth: 0.082,
    trunk: 0.28,
    poll: 0.91,
    reach: 0.13,
    neck: 0.62,
    head: 0.13,
    cheek: 0.036,
    hang: 0.45,
    legThick: 0.017,
    ears: 'sideways',
    mane: 'brush',
    tail: 'tuft',
    horns: 'buds',
    coat: 'net',
  },
);
