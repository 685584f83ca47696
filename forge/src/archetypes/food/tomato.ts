import { fruit } from '../../shared-parts/fruit.ts';

export default fruit(
  {
    name: 'tomato',
    words: [],
    near: ['bell pepper', 'green pepper', 'pepper', 'radish', 'turnip', 'beet', 'vegetable', 'onion', 'potato', 'garlic'],
    serves: ['tomato#food', 'vegetable#food', 'pepper#food', 'root_vegetable'],
    size: [0.08, 0.075, 0.08],
    massKg: 0.15,
  },
  '#d13a2b',
  { shape: 'ribbed', leaf: true },
);
