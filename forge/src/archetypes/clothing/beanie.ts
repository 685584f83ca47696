import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  {
    name: 'beanie',
    words: ['knit cap', 'winter hat', 'wool hat', 'woolly hat', 'bobble hat', 'ski hat'],
    serves: ['beanie'],
    size: [0.3, 0.21, 0.3],
    massKg: 0.12,
  },
  'beanie',
  ['#d8653a', '#f3e9d2'],
  'wool',
);
