import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'stag',
    words: ['reindeer', 'elk', 'moose', 'caribou', 'buck'],
    serves: ['elk#animal', 'stag#animal', 'caribou'],
    size: [0.7, 2.0, 2.0],
    massKg: 220,
  },
  { main: '#7d5636', under: '#c9ae86', dark: '#2f2620', accent: '#d8c49c' },
  { legs: 0.4, girth: 0.13, head: 0.078, muzzle: 1.3, snout: 0.66, legThick: 0.034, ears: 'tiny', tail: 'stub', horns: 'antlers', hooves: true, headY: 0.66 },
);
