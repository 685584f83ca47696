import { swimmer } from '../../shared-parts/swimmer.ts';

export default swimmer(
  {
    name: 'walrus',
    words: ['elephant seal'],
    serves: ['walrus'],
    size: [1.7, 2.3, 3],
    massKg: 900,
  },
  { main: '#9a6a4e', belly: '#c99a78', fin: '#84583f' },
  {
    rows: [
      [0, 0.03, 0.022, 0.0],
      [0.15, 0.075, 0.06, 0.015],
      [0.35, 0.17, 0.14, 0.05],
      [0.52, 0.2, 0.18, 0.085],
      [0.66, 0.165, 0.2, 0.105],
      [0.76, 0.13, 0.13, 0.25],
      [0.86, 0.098, 0.095, 0.29],
      [0.95, 0.075, 0.07, 0.295],
      [1, 0.03, 0.03, 0.29],
    ],
    tail: 'flippers',
    flipper: 0.22,
    whiskers: true,
    tusks: true,
    eye: [0.93, 0.46, 0.02],
  },
);
