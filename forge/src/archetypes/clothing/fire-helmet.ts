import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  { name: 'fire_helmet', words: ['firefighter helmet', 'fireman hat', 'fireman helmet', 'firefighter hat'], serves: [], size: [0.33, 0.17, 0.43], massKg: 0.8 },
  'fire',
  ['#cf2f28', '#f0c84a'],
  'plastic',
);
