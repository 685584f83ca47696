import { saurian } from '../../shared-parts/saurian.ts';

export default saurian(
  {
    name: 'lizard',
    words: ['gecko', 'skink', 'newt', 'salamander', 'monitor lizard', 'komodo dragon', 'axolotl'],
    serves: ['lizard#animal', 'salamander#animal', 'reptile', 'amphibian#animal'],
    size: [0.16, 0.12, 0.52],
    massKg: 0.3,
  },
  { main: '#6fb04a', belly: '#dfe0a0', crest: '#4f8a38' },
  {
    spine: [
      [-0.5, 0.1, 0.03],
      [-0.38, 0.12, 0.1],
      [-0.2, 0.24, 0.2],
      [-0.04, 0.42, 0.3],
      [0.12, 0.46, 0.32],
      [0.24, 0.52, 0.26],
      [0.32, 0.58, 0.24],
    ],
    wide: 1.15,
    feet: [-0.06, 0.17],
    splay: 1.5,
    legThick: 0.13,
    head: 0.34,
    face: 'round',
    spots: true,
    tongue: true,
  },
);
