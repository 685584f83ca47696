import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'cow',
    words: ['cattle', 'dairy cow', 'heifer', 'holstein', 'calf'],
    serves: ['cow#animal', 'cattle#animal', 'bovine#animal', 'bovid'],
    size: [0.75, 1.5, 2.1],
    massKg: 560,
  },
  { main: '#f4f0e8', under: '#eab8ac', mane: '#4a3a30', mark: '#33292a', horn: '#e6dcc4' },
  {
    legs: 0.3,
    girth: 0.2,
    trunk: 0.84,
    poll: 0.84,
    reach: 0.2,
    neck: 0.66,
    head: 0.31,
    cheek: 0.115,
    hang: 0.62,
    legThick: 0.047,
    ears: 'sideways',
    tail: 'tuft',
    horns: 'cow',
    coat: 'patches',
    udder: true,
  },
);
