import { swimmer } from '../../shared-parts/swimmer.ts';

export default swimmer(
  {
    name: 'narwhal',
    words: ['swordfish', 'marlin', 'narwhale'],
    serves: ['narwhal'],
    size: [2.3, 2.4, 5.8],
    massKg: 1200,
  },
  { main: '#8fa3b5', belly: '#eef1f2', fin: '#7d92a5' },
  {
    rows: [
      [0, 0.03, 0.02, 0.02],
      [0.12, 0.05, 0.05, 0.01],
      [0.3, 0.11, 0.12, -0.03],
      [0.5, 0.165, 0.175, -0.02],
      [0.7, 0.185, 0.195, 0.0],
      [0.86, 0.18, 0.175, -0.02],
      [0.95, 0.145, 0.125, -0.015],
      [1, 0.06, 0.05, -0.02],
    ],
    tail: 'fluke',
    flipper: 0.16,
    mouth: 'smile',
    horn: true,
    eye: [0.9, 0.05, 0.014],
  },
);
