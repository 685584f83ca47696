import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'sheep',
    words: ['lamb', 'ewe'],
    serves: ['sheep#animal'],
    size: [0.48, 0.9, 1.15],
    massKg: 60,
  },
  { main: '#4b413c', under: '#f0ebdf', dark: '#2f2826', accent: '#dccfb0' },
  { legs: 0.3, girth: 0.22, head: 0.15, muzzle: 0.8, snout: 0.6, legThick: 0.05, ears: 'tiny', tail: 'stub', coat: 'wool', hooves: true },
);
