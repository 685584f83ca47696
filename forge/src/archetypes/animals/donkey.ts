import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'donkey',
    words: ['mule', 'burro'],
    serves: ['donkey'],
    size: [0.5, 1.3, 1.6],
    massKg: 200,
  },
  { main: '#85807a', under: '#d5cec2', dark: '#33302d', accent: '#efe6d6' },
  { legs: 0.42, girth: 0.16, head: 0.115, muzzle: 1.3, snout: 0.7, legThick: 0.048, ears: 'long', tail: 'tuft', mane: 'horse', hooves: true },
);
