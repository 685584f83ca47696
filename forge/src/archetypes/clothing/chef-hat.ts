import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  { name: 'chef_hat', words: ['toque', 'cook hat', 'chef toque'], serves: ['toque#1'], size: [0.27, 0.24, 0.25], massKg: 0.15 },
  'toque',
  ['#f7f4ec', '#e6e0d0'],
  'cotton',
);
