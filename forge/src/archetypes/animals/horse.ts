import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'horse',
    words: ['pony', 'stallion', 'mare', 'foal', 'steed'],
    serves: ['horse#animal', 'equine'],
    size: [0.6, 1.7, 2.2],
    massKg: 450,
  },
  { main: '#8a5230', under: '#7a4628', dark: '#2b211d', accent: '#efe6d6' },
  { legs: 0.46, girth: 0.15, head: 0.095, muzzle: 1.5, snout: 0.66, legThick: 0.042, ears: 'pointed', tail: 'horse', mane: 'horse', hooves: true },
);
