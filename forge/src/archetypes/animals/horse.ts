import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'horse',
    words: ['pony', 'mustang', 'stallion', 'mare', 'steed', 'foal', 'colt', 'racehorse', 'war horse', 'clydesdale', 'armored horse'],
    serves: ['horse#animal', 'equine#animal'],
    size: [0.6, 1.8, 2.1],
    massKg: 480,
    interaction: { sit: true },
  },
  { main: '#8a5530', under: '#9c6a42', mane: '#2f211b' },
  {
    legs: 0.36,
    girth: 0.145,
    trunk: 0.62,
    poll: 0.87,
    reach: 0.3,
    neck: 0.6,
    head: 0.32,
    cheek: 0.082,
    hang: 0.62,
    legThick: 0.034,
    ears: 'upright',
    mane: 'flowing',
    tail: 'hair',
  },
);
