import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'armadillo',
    words: ['anteater', 'pangolin', 'sloth', 'koala', 'wombat', 'opossum'],
    serves: ['armadillo', 'edentate', 'pangolin', 'marsupial'],
    size: [0.28, 0.32, 0.75],
    massKg: 6,
  },
  { main: '#b59a7c', under: '#d8c0a0', dark: '#8a6f55', accent: '#efe2c8' },
  { legs: 0.16, girth: 0.3, head: 0.2, muzzle: 1.2, snout: 0.36, legThick: 0.075, ears: 'round', tail: 'thick', extra: ['shell'], body: 0.5 },
);
