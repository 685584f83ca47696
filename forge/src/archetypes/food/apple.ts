import { fruit } from '../../shared-parts/fruit.ts';

export default fruit(
  {
    name: 'apple',
    words: ['red apple', 'green apple'],
    near: ['peach', 'plum', 'cherry', 'nectarine', 'pomegranate', 'fruit', 'mango', 'apricot'],
    serves: ['apple#food', 'edible_fruit', 'drupe'],
    size: [0.085, 0.09, 0.085],
    massKg: 0.18,
  },
  '#c5352b',
  { shape: 'apple', leaf: true },
);
