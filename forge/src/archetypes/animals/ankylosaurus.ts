import { saurian } from '../../shared-parts/saurian.ts';

export default saurian(
  {
    name: 'ankylosaurus',
    words: ['armored dinosaur', 'armoured dinosaur', 'ankylosaur'],
    serves: ['ankylosaur'],
    size: [1.8, 1.5, 4.2],
    massKg: 4000,
  },
  { main: '#8f7f55', belly: '#dccf9e', crest: '#6b5a3a' },
  {
    spine: [
      [-0.5, 0.34, 0.03],
      [-0.38, 0.36, 0.1],
      [-0.24, 0.42, 0.2],
      [-0.06, 0.5, 0.33],
      [0.1, 0.5, 0.34],
      [0.24, 0.46, 0.24],
      [0.3, 0.44, 0.2],
    ],
    wide: 1.3,
    feet: [-0.1, 0.17],
    legThick: 0.12,
    head: 0.23,
    face: 'beak',
    armour: true,
    tail: 'club',
  },
);
