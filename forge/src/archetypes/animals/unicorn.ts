import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'unicorn',
    words: ['pegasus'],
    serves: ['unicorn'],
    size: [0.6, 1.95, 2.2],
    massKg: 400,
  },
  { main: '#f2eef2', under: '#e9e2ec', dark: '#d98fc0', accent: '#f0c860' },
  { legs: 0.42, girth: 0.14, head: 0.09, muzzle: 1.4, snout: 0.66, legThick: 0.04, ears: 'pointed', tail: 'horse', mane: 'horse', horns: 'unicorn', hooves: true, headY: 0.76 },
);
