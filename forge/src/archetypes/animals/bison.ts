import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'bison',
    words: ['american bison', 'american buffalo'],
    serves: ['bison#animal'],
    size: [1, 1.8, 2.5],
    massKg: 850,
  },
  { main: '#6b4a30', under: '#4a3222', mane: '#3f2a1e', horn: '#3a332c' },
  {
    legs: 0.27,
    girth: 0.23,
    trunk: 0.8,
    poll: 0.78,
    reach: 0.26,
    neck: 0.78,
    head: 0.31,
    cheek: 0.13,
    hang: 0.7,
    legThick: 0.043,
    ears: 'sideways',
    tail: 'tuft',
    horns: 'bison',
    mane: 'flowing',
    humps: 1,
    beard: true,
  },
);
