import { saurian } from '../../shared-parts/saurian.ts';

export default saurian(
  {
    name: 'brontosaurus',
    words: ['diplodocus', 'brachiosaurus', 'sauropod', 'apatosaurus', 'longneck', 'loch ness monster', 'nessie', 'brontosaur'],
    serves: ['sauropod', 'plesiosaur'],
    size: [2.2, 5.2, 9],
    massKg: 15000,
  },
  { main: '#5f93ad', belly: '#d3dfdc', crest: '#4a7890' },
  {
    spine: [
      [-0.5, 0.16, 0.006],
      [-0.4, 0.2, 0.03],
      [-0.28, 0.3, 0.075],
      [-0.14, 0.4, 0.15],
      [0, 0.43, 0.175],
      [0.12, 0.46, 0.14],
      [0.2, 0.56, 0.085],
      [0.26, 0.7, 0.06],
      [0.3, 0.84, 0.05],
      [0.35, 0.93, 0.046],
    ],
    feet: [-0.13, 0.09],
    legThick: 0.068,
    head: 0.068,
    face: 'round',
    spots: true,
  },
);
