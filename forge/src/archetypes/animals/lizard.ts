import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'lizard',
    words: ['gecko', 'iguana', 'chameleon', 'newt', 'salamander', 'komodo dragon', 'skink'],
    serves: ['lizard#animal', 'salamander#animal', 'reptile'],
    size: [0.14, 0.12, 0.55],
    massKg: 0.3,
  },
  { main: '#6fa844', under: '#d3d489', dark: '#3c5a2a', accent: '#efe2c8' },
  { legs: 0.16, girth: 0.22, head: 0.24, muzzle: 1, snout: 0.7, legThick: 0.1, ears: 'none', tail: 'thick', body: 0.36 },
);
