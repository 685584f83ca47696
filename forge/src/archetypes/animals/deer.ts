import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'deer',
    words: ['doe', 'fawn', 'bambi', 'roe', 'antelope', 'gazelle', 'impala'],
    serves: ['deer#animal', 'antelope#animal', 'ruminant'],
    size: [0.4, 1.3, 1.25],
    massKg: 65,
  },
  { main: '#b07a45', under: '#efe0c6', mane: '#6f4a2c', mark: '#f2e6cf', hoof: '#3a2c24' },
  {
    legs: 0.4,
    girth: 0.115,
    trunk: 0.52,
    poll: 0.8,
    reach: 0.2,
    neck: 0.55,
    head: 0.24,
    cheek: 0.082,
    hang: 0.5,
    legThick: 0.026,
    ears: 'sideways',
    tail: 'up',
    coat: 'spots',
  },
);
