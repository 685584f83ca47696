import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  {
    name: 'hat',
    words: ['fedora', 'bowler hat', 'trilby', 'felt hat', 'derby hat', 'detective hat', 'sun hat'],
    serves: ['hat#1', 'headdress'],
    size: [0.36, 0.13, 0.36],
    massKg: 0.2,
  },
  'bowler',
  ['#5a4636', '#2b2522'],
  'wool',
);
