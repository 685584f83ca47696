import { swimmer } from '../../shared-parts/swimmer.ts';

export default swimmer(
  {
    name: 'dolphin',
    words: ['porpoise', 'beluga', 'bottlenose'],
    serves: ['dolphin#animal'],
    size: [0.9, 1.2, 2.4],
    massKg: 180,
  },
  { main: '#6a93b5', belly: '#eaf1f4', fin: '#5a82a3' },
  {
    rows: [
      [0, 0.012, 0.03, 0.02],
      [0.1, 0.03, 0.042, 0.015],
      [0.3, 0.072, 0.085, -0.032],
      [0.5, 0.105, 0.12, 0],
      [0.68, 0.11, 0.122, 0],
      [0.82, 0.095, 0.1, 0.005],
      [0.92, 0.068, 0.066, 0.014],
      [0.98, 0.03, 0.03, 0.022],
      [1, 0.006, 0.008, 0.024],
    ],
    tail: 'fluke',
    dorsal: 'sharp',
    flipper: 0.15,
    beak: true,
    mouth: 'smile',
    eye: [0.86, 0.1, 0.013],
  },
);
