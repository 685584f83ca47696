import { swimmer } from '../../shared-parts/swimmer.ts';

export default swimmer(
  {
    name: 'hammerhead',
    words: ['hammerhead shark'],
    serves: ['hammerhead'],
    size: [1.45, 2, 3.55],
    massKg: 400,
  },
  { main: '#8a949a', belly: '#eef0ee', fin: '#77828a' },
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
    tail: 'upright',
    dorsal: 'tall',
    flipper: 0.17,
    gills: true,
    hammer: true,
    eye: [0.96, 0, 0.013],
  },
);
