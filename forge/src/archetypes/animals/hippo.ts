import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'hippo',
    words: ['hippopotamus'],
    serves: ['hippopotamus'],
    size: [1.3, 1.5, 3.2],
    massKg: 2200,
  },
  { main: '#86747c', under: '#c79a96', dark: '#4a3d42', accent: '#efe6d2' },
  { legs: 0.18, girth: 0.32, head: 0.2, muzzle: 1.1, snout: 1.2, legThick: 0.1, ears: 'tiny', tail: 'stub', headY: 0.62 },
);
