import { fruit } from '../../shared-parts/fruit.ts';

export default fruit(
  {
    name: 'pear',
    words: [],
    near: ['avocado', 'eggplant', 'aubergine', 'fig', 'papaya', 'squash', 'gourd'],
    serves: ['pear#food', 'avocado#food', 'eggplant#food', 'squash#food'],
    size: [0.08, 0.12, 0.08],
    massKg: 0.2,
  },
  '#b5c440',
  { shape: 'pear', leaf: true },
);
