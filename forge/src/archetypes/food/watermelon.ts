import { fruit } from '../../shared-parts/fruit.ts';

export default fruit(
  {
    name: 'watermelon',
    words: [],
    near: ['melon', 'cantaloupe', 'coconut', 'egg', 'easter egg', 'walnut', 'nut', 'grape', 'berry', 'blueberry', 'olive'],
    serves: ['melon#food', 'egg#food', 'berry#food', 'egg#animal'],
    size: [0.26, 0.28, 0.26],
    massKg: 5,
  },
  '#4f8f3f',
  { shape: 'egg', leaf: false },
);
