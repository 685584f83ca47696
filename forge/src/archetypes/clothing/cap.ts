import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  {
    name: 'cap',
    words: ['baseball cap', 'baseball hat', 'trucker hat', 'snapback', 'peaked cap'],
    serves: ['cap#artifact', 'baseball_cap'],
    size: [0.27, 0.14, 0.35],
    massKg: 0.12,
  },
  'cap',
  ['#2f6fb8', '#f2ede0'],
  'cotton',
);
