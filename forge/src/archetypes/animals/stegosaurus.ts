import { saurian } from '../../shared-parts/saurian.ts';

export default saurian(
  {
    name: 'stegosaurus',
    words: ['stegasaurus', 'stego'],
    serves: ['stegosaur', 'ornithischian'],
    size: [1.5, 2.9, 5],
    massKg: 4500,
  },
  { main: '#7f9a4a', belly: '#e0d8a2', crest: '#d9713a' },
  {
    spine: [
      [-0.5, 0.3, 0.01],
      [-0.38, 0.34, 0.06],
      [-0.24, 0.42, 0.14],
      [-0.08, 0.5, 0.23],
      [0.06, 0.47, 0.24],
      [0.2, 0.38, 0.17],
      [0.3, 0.3, 0.1],
      [0.36, 0.27, 0.085],
    ],
    feet: [-0.1, 0.15],
    legThick: 0.075,
    head: 0.1,
    face: 'beak',
    crest: 'plates',
    tail: 'spikes',
  },
);
