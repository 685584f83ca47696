import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'camel',
    words: ['dromedary'],
    serves: ['camel'],
    size: [0.7, 2.1, 2.7],
    massKg: 500,
  },
  { main: '#c79a5f', under: '#d9b57f', dark: '#4a382a', accent: '#efe2c8' },
  { legs: 0.44, girth: 0.13, head: 0.075, muzzle: 1.3, snout: 0.7, legThick: 0.036, ears: 'tiny', tail: 'tuft', extra: ['hump'], hooves: true, headY: 0.9 },
);
