import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  { name: 'pirate_hat', words: ['tricorn', 'tricorn hat', 'captain hat', 'tricorne'], serves: ['tricorn'], size: [0.34, 0.15, 0.33], massKg: 0.3 },
  'tricorn',
  ['#2e2b30', '#c9a04a'],
  'wool',
);
