import { fruit } from '../../shared-parts/fruit.ts';

export default fruit(
  {
    name: 'orange',
    words: ['tangerine', 'mandarin', 'clementine'],
    near: ['grapefruit', 'lime', 'lemon', 'citrus'],
    serves: ['citrus#food', 'orange#food'],
    size: [0.09, 0.088, 0.09],
    massKg: 0.2,
  },
  '#ee8a26',
  { shape: 'ball', leaf: true },
);
