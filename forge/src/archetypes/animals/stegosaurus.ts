import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'stegosaurus',
    words: ['stegasaurus', 'ankylosaurus'],
    serves: ['stegosaur', 'ankylosaur', 'ornithischian'],
    size: [1.6, 2.6, 5.0],
    massKg: 4500,
  },
  { main: '#8a7a3f', under: '#d8c58a', dark: '#b5562f', accent: '#efe6d2' },
  { legs: 0.28, girth: 0.24, body: 0.5, head: 0.085, muzzle: 1.2, snout: 0.6, legThick: 0.075, ears: 'none', tail: 'thick', coat: 'spines', headY: 0.36 },
);
