import { swimmer } from '../../shared-parts/swimmer.ts';

export default swimmer(
  {
    name: 'whale',
    words: ['blue whale', 'humpback', 'humpback whale', 'sperm whale', 'moby dick'],
    serves: ['whale#animal', 'cetacean'],
    size: [5, 6.9, 8.85],
    massKg: 20000,
  },
  { main: '#4678a8', belly: '#e9f0f2', fin: '#3c6a97' },
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
    dorsal: 'low',
    flipper: 0.2,
    mouth: 'grooves',
    spout: true,
    eye: [0.86, -0.1, 0.014],
  },
);
