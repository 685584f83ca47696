import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'pig',
    words: ['piglet', 'hog', 'boar', 'swine', 'wild boar'],
    serves: ['swine', 'pig#animal'],
    size: [0.42, 0.7, 1.15],
    massKg: 110,
  },
  { main: '#eaa39d', under: '#f0b9b0', dark: '#8f4f4c', accent: '#efe2c8' },
  { legs: 0.24, girth: 0.27, head: 0.22, muzzle: 0.55, snout: 0.62, legThick: 0.075, ears: 'pointed', tail: 'curl', hooves: true },
);
