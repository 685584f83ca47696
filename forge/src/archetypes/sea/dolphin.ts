import { fish } from '../../shared-parts/fish.ts';

export default fish(
  {
    name: 'dolphin',
    words: ['porpoise', 'orca', 'killer whale', 'beluga'],
    serves: ['dolphin#animal'],
    size: [0.6, 0.8, 2.3],
    massKg: 180,
  },
  { main: '#6d8ea8', belly: '#e6edee', fin: '#5a7a94', stripe: '#f4f2ec' },
  { fluke: true, dorsal: 'shark', body: [0.14, 0.45, 0.8, 1, 0.95, 0.5], beak: true },
);
