import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  {
    name: 'straw_hat',
    words: ['sombrero', 'farmer hat', 'sunhat', 'beach hat', 'boater'],
    serves: ['sombrero', 'sunhat#1'],
    size: [0.49, 0.13, 0.49],
    massKg: 0.15,
  },
  'straw',
  ['#e3c06a', '#b5412f'],
  'straw',
);
