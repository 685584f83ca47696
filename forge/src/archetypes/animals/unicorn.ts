import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'unicorn',
    words: ['alicorn'],
    serves: ['unicorn#person', 'unicorn'],
    size: [0.6, 1.95, 2.1],
    massKg: 420,
    interaction: { sit: true },
  },
  { main: '#f6f1f4', under: '#f3dfe8', mane: '#e98ac0', hoof: '#d9a53a' },
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
    horns: 'unicorn',
  },
);
