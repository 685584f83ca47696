import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  {
    name: 'graduation_cap',
    words: ['mortarboard', 'graduation hat', 'academic cap', 'square academic cap'],
    serves: ['mortarboard#1'],
    size: [0.41, 0.14, 0.41],
    massKg: 0.2,
  },
  'mortarboard',
  ['#2b2c38', '#e0b04a'],
  'cotton',
);
