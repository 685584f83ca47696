import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  {
    name: 'hard_hat',
    words: ['construction helmet', 'safety helmet', 'bike helmet', 'bicycle helmet', 'football helmet', 'motorcycle helmet', 'crash helmet'],
    serves: ['helmet#2', 'hard_hat'],
    size: [0.27, 0.14, 0.31],
    massKg: 0.4,
  },
  'hard',
  ['#f0b52c', '#2c2c31'],
  'plastic',
);
