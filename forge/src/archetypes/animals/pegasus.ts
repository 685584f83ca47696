import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'pegasus',
    words: ['winged horse', 'flying horse', 'hippogriff'],
    serves: ['pegasus'],
    size: [2, 1.95, 2.1],
    massKg: 420,
    interaction: { sit: true },
  },
  { main: '#f2f0ea', under: '#e6e2da', mane: '#c9b27a', hoof: '#b98a3c' },
  {
    legs: 0.34,
    girth: 0.135,
    trunk: 0.57,
    poll: 0.8,
    reach: 0.27,
    neck: 0.6,
    head: 0.3,
    cheek: 0.076,
    hang: 0.62,
    legThick: 0.032,
    ears: 'upright',
    mane: 'flowing',
    tail: 'hair',
    wings: true,
  },
);
