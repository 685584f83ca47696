import { saurian } from '../../shared-parts/saurian.ts';

export default saurian(
  {
    name: 'iguana',
    words: ['chameleon', 'bearded dragon', 'basilisk'],
    serves: ['iguana#animal', 'chameleon#animal', 'agamid'],
    size: [0.36, 0.36, 1.1],
    massKg: 4,
  },
  { main: '#5f9a4a', belly: '#c9d39a', crest: '#d98a3a' },
  {
    spine: [
      [-0.5, 0.08, 0.02],
      [-0.38, 0.14, 0.07],
      [-0.2, 0.28, 0.16],
      [-0.04, 0.44, 0.25],
      [0.12, 0.5, 0.27],
      [0.24, 0.6, 0.2],
      [0.31, 0.68, 0.18],
    ],
    feet: [-0.06, 0.17],
    splay: 1.5,
    legThick: 0.1,
    head: 0.24,
    face: 'round',
    crest: 'fringe',
  },
);
