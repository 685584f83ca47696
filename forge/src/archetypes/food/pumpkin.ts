import { fruit } from '../../shared-parts/fruit.ts';

export default fruit(
  {
    name: 'pumpkin',
    words: ['jack-o-lantern', 'jack o lantern', 'halloween pumpkin', 'carved pumpkin'],
    serves: ['pumpkin#food', 'pumpkin#plant', "jack-o'-lantern"],
    size: [0.42, 0.36, 0.42],
    massKg: 6,
  },
  '#e07a22',
  { shape: 'pumpkin', leaf: true },
);
