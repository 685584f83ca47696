import { wearableHat } from '../../shared-parts/wearable-hat.ts';

export default wearableHat(
  {
    name: 'helmet',
    words: ['knight helmet', 'great helm', 'armor helmet', 'medieval helmet', 'knights helmet', 'helm', 'armet'],
    serves: ['helmet#1'],
    size: [0.3, 0.42, 0.33],
    massKg: 2.4,
  },
  'great_helm',
  ['#c3cad2', '#b5322f'],
  'painted_metal',
);
