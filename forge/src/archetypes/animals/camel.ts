import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'camel',
    words: ['dromedary', 'bactrian camel'],
    serves: ['camel#animal'],
    size: [0.75, 2.2, 2.5],
    massKg: 500,
    interaction: { sit: true },
  },
  { main: '#c9985a', under: '#dfc08a', mane: '#8a6238' },
  {
    legs: 0.4,
    girth: 0.145,
    trunk: 0.56,
    poll: 0.9,
    reach: 0.3,
    neck: 0.46,
    head: 0.2,
    cheek: 0.062,
    hang: 0.25,
    legThick: 0.032,
    ears: 'upright',
    tail: 'tuft',
    humps: 1,
  },
);
