import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  { name: 'cowboy_hat', words: ['stetson', 'ten-gallon hat', 'sheriff hat', 'western hat'], serves: ['cowboy_hat'], size: [0.45, 0.17, 0.47], massKg: 0.3 },
  'cowboy',
  ['#9a6236', '#4a2c1a'],
  'leather',
  0.25,
);
