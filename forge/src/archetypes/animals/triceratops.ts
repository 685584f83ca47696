import { saurian } from '../../shared-parts/saurian.ts';

export default saurian(
  {
    name: 'triceratops',
    words: ['styracosaurus', 'protoceratops', 'ceratopsian'],
    serves: ['ceratopsian', 'triceratops'],
    size: [1.7, 2.2, 4.6],
    massKg: 4000,
  },
  { main: '#6f8f8a', belly: '#d8cfa8', crest: '#c9703f' },
  {
    spine: [
      [-0.5, 0.3, 0.012],
      [-0.4, 0.34, 0.07],
      [-0.26, 0.44, 0.17],
      [-0.1, 0.52, 0.26],
      [0.06, 0.52, 0.27],
      [0.18, 0.5, 0.22],
      [0.25, 0.5, 0.18],
    ],
    feet: [-0.14, 0.12],
    legThick: 0.1,
    head: 0.19,
    face: 'frill',
  },
);
