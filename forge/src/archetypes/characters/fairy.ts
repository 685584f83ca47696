import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'fairy',
    words: ['pixie', 'sprite', 'tooth fairy', 'fairy godmother', 'tinkerbell'],
    serves: ['fairy#person', 'fairy', 'nymph#person', 'nymph'],
    size: [0.633, 1.15, 0.602],
    massKg: 20,
  },
  { main: '#7cc36a', trim: '#f0d878', hair: '#f0c85a', shoes: '#7cc36a' },
  {
    stature: 1.05,
    head: 0.2,
    outfit: 'dress',
    sleeves: 'short',
    hair: 'bun',
    ears: 'pointed',
    girth: 0.9,
    right: 'wand',
    wears: ['fairy_wings', 'flower_crown'],
  },
);
