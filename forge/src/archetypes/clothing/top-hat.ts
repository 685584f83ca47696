import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  { name: 'top_hat', words: ['silk hat', 'tophat', 'magician hat', 'magic hat', 'stovepipe hat'], serves: [], size: [0.38, 0.22, 0.38], massKg: 0.2 },
  'top',
  ['#2b2a31', '#b5322f'],
  'velvet',
);
