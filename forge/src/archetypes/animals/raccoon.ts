import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'raccoon',
    words: ['racoon', 'red panda', 'badger', 'skunk'],
    serves: ['raccoon', 'procyonid', 'badger#animal', 'skunk#animal'],
    size: [0.3, 0.5, 0.85],
    massKg: 8,
  },
  { main: '#86827e', under: '#d9d2c5', dark: '#2f2b2c', accent: '#efe9dc' },
  { legs: 0.24, girth: 0.22, head: 0.22, muzzle: 0.6, snout: 0.42, legThick: 0.06, ears: 'round', tail: 'ringed', coat: 'mask', body: 0.5 },
);
