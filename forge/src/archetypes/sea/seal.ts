import { swimmer } from '../../shared-parts/swimmer.ts';

export default swimmer(
  {
    name: 'seal',
    words: ['sea lion', 'manatee', 'dugong', 'sea cow', 'seal pup'],
    serves: ['seal#animal', 'sea_lion', 'pinniped_mammal', 'sea_cow'],
    size: [0.85, 1.2, 1.7],
    massKg: 120,
  },
  { main: '#8b95a0', belly: '#d8dde0', fin: '#76818c' },
  {
    rows: [
      [0, 0.03, 0.022, 0.0],
      [0.15, 0.075, 0.06, 0.015],
      [0.35, 0.13, 0.115, 0.05],
      [0.52, 0.15, 0.15, 0.085],
      [0.66, 0.125, 0.17, 0.105],
      [0.76, 0.1, 0.1, 0.25],
      [0.86, 0.098, 0.095, 0.29],
      [0.95, 0.075, 0.07, 0.295],
      [1, 0.03, 0.03, 0.29],
    ],
    tail: 'flippers',
    flipper: 0.2,
    whiskers: true,
    eye: [0.93, 0.42, 0.024],
  },
);
