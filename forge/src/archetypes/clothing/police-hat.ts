import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  { name: 'police_hat', words: ['policeman hat', 'police cap', 'officer cap', 'cop hat'], serves: [], size: [0.33, 0.15, 0.33], massKg: 0.2 },
  'police',
  ['#2d3f6a', '#1f2024'],
  'wool',
);
