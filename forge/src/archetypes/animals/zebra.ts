import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'zebra',
    words: [],
    serves: ['zebra'],
    size: [0.55, 1.45, 2.0],
    massKg: 300,
  },
  { main: '#f0ece2', under: '#f0ece2', dark: '#26242a', accent: '#efe6d6' },
  { legs: 0.45, girth: 0.16, head: 0.105, muzzle: 1.4, snout: 0.66, legThick: 0.045, ears: 'pointed', tail: 'tuft', mane: 'horse', hooves: true, coat: 'stripes' },
);
