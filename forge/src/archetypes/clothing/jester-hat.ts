import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  { name: 'jester_hat', words: ['fool hat', 'joker hat', 'jester cap'], serves: [], size: [0.45, 0.24, 0.36], massKg: 0.2 },
  'jester',
  ['#7a3fa0', '#e8b73a'],
  'velvet',
  0.26,
);
