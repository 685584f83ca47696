import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'donkey',
    words: ['ass', 'burro', 'mule', 'jackass', 'hinny'],
    serves: ['domestic_ass', 'ass#animal', 'mule#animal'],
    size: [0.5, 1.35, 1.55],
    massKg: 190,
  },
  { main: '#8b8178', under: '#d8d0c4', mane: '#3f3833' },
  {
    legs: 0.33,
    girth: 0.155,
    trunk: 0.62,
    poll: 0.8,
    reach: 0.24,
    neck: 0.6,
    head: 0.34,
    cheek: 0.098,
    hang: 0.62,
    legThick: 0.034,
    ears: 'long',
    mane: 'brush',
    tail: 'tuft',
  },
);
