import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  {
    name: 'wizard_hat',
    words: ['witch hat', 'witches hat', 'sorcerer hat', 'pointy hat', 'magic wizard hat', 'party hat', 'cone hat'],
    serves: [],
    size: [0.44, 0.34, 0.44],
    massKg: 0.3,
  },
  'wizard',
  ['#4b3f9a', '#3a2a22'],
  'velvet',
);
