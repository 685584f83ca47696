import { saurian } from '../../shared-parts/saurian.ts';

export default saurian(
  {
    name: 'crocodile',
    words: ['alligator', 'caiman', 'croc', 'gator'],
    serves: ['crocodilian_reptile', 'crocodile#animal'],
    size: [1.1, 0.62, 3.4],
    massKg: 300,
  },
  { main: '#5f8a45', belly: '#cfd09a', crest: '#4a6e36' },
  {
    spine: [
      [-0.5, 0.16, 0.02],
      [-0.38, 0.2, 0.1],
      [-0.24, 0.3, 0.2],
      [-0.1, 0.38, 0.28],
      [0.06, 0.4, 0.31],
      [0.18, 0.4, 0.26],
      [0.26, 0.42, 0.2],
    ],
    wide: 1.25,
    feet: [-0.1, 0.13],
    splay: 1.25,
    legThick: 0.13,
    head: 0.27,
    face: 'snout',
    crest: 'scutes',
  },
);
