import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'llama',
    words: ['alpaca'],
    serves: ['llama'],
    size: [0.5, 1.7, 1.3],
    massKg: 130,
  },
  { main: '#efe3cb', under: '#f4ecdc', dark: '#5a4436', accent: '#efe2c8' },
  { legs: 0.36, girth: 0.15, body: 0.6, head: 0.09, muzzle: 0.9, snout: 0.6, legThick: 0.045, ears: 'pointed', tail: 'stub', coat: 'wool', hooves: true },
);
