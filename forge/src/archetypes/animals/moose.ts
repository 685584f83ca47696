import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'moose',
    words: ['bull moose'],
    serves: ['moose#animal'],
    size: [1.2, 2.3, 2.4],
    massKg: 450,
  },
  { main: '#5f4432', under: '#8a6c50', mane: '#3f2d22', horn: '#c9a878' },
  {
    legs: 0.38,
    girth: 0.15,
    trunk: 0.56,
    poll: 0.78,
    reach: 0.22,
    neck: 0.72,
    head: 0.32,
    cheek: 0.085,
    hang: 0.6,
    legThick: 0.032,
    ears: 'sideways',
    tail: 'stub',
    horns: 'moose',
    beard: true,
  },
);
