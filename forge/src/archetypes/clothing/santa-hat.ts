import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  { name: 'santa_hat', words: ['christmas hat', 'elf hat', 'santa claus hat', 'nightcap'], serves: [], size: [0.3, 0.26, 0.3], massKg: 0.15 },
  'santa',
  ['#cf3030', '#f5f1e6'],
  'velvet',
);
