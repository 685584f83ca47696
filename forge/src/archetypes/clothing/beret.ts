import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  { name: 'beret', words: ['french beret', 'artist hat'], serves: ['beret'], size: [0.31, 0.12, 0.3], massKg: 0.1 },
  'beret',
  ['#b5322f', '#2b2522'],
  'wool',
);
