import { swimmer } from '../../shared-parts/swimmer.ts';

export default swimmer(
  {
    name: 'orca',
    words: ['killer whale', 'killerwhale'],
    serves: ['killer_whale'],
    size: [2.9, 3.75, 5.9],
    massKg: 5000,
  },
  { main: '#2b2e38', belly: '#f3f3ef', fin: '#24272f' },
  {
    rows: [
      [0, 0.012, 0.03, 0.02],
      [0.1, 0.03, 0.042, 0.015],
      [0.3, 0.072, 0.09, -0.042],
      [0.5, 0.12, 0.13, 0],
      [0.68, 0.125, 0.132, 0],
      [0.82, 0.112, 0.115, 0.005],
      [0.92, 0.068, 0.066, 0.014],
      [0.98, 0.03, 0.03, 0.022],
      [1, 0.006, 0.008, 0.024],
    ],
    tail: 'fluke',
    dorsal: 'tall',
    flipper: 0.19,
    mouth: 'smile',
    patches: true,
    eye: [0.88, 0.14, 0.011],
  },
);
