import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  { name: 'viking_helmet', words: ['horned helmet', 'norse helmet', 'barbarian helmet'], serves: [], size: [0.44, 0.25, 0.3], massKg: 1.8 },
  'horned',
  ['#8f969e', '#d9ab4a'],
  'painted_metal',
  0.255,
);
