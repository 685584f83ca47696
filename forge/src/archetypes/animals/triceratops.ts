import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'triceratops',
    words: ['styracosaurus', 'protoceratops'],
    serves: ['ceratopsian', 'triceratops'],
    size: [1.6, 2.2, 4.6],
    massKg: 4000,
  },
  { main: '#7d8a5a', under: '#cdbf94', dark: '#4a5238', accent: '#efe6d2' },
  { legs: 0.24, girth: 0.26, body: 0.5, head: 0.17, muzzle: 1.1, snout: 0.6, legThick: 0.09, ears: 'none', tail: 'thick', horns: 'rhino', extra: ['tusks'], headY: 0.6 },
);
