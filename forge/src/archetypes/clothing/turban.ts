import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  { name: 'turban', words: ['sultan hat', 'head wrap'], serves: ['turban#1'], size: [0.3, 0.2, 0.3], massKg: 0.2 },
  'turban',
  ['#f2e6c8', '#c9402f'],
  'cotton',
);
