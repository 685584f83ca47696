import { saurian } from '../../shared-parts/saurian.ts';

export default saurian(
  {
    name: 'dimetrodon',
    words: ['spinosaurus', 'spinosaur', 'sail-backed dinosaur'],
    serves: ['dimetrodon', 'edaphosaurus', 'pelycosaur'],
    size: [1.3, 2.2, 3.8],
    massKg: 500,
  },
  { main: '#8a6a4a', belly: '#d9c79a', crest: '#d8633a' },
  {
    spine: [
      [-0.5, 0.12, 0.01],
      [-0.38, 0.16, 0.05],
      [-0.22, 0.24, 0.12],
      [-0.06, 0.32, 0.18],
      [0.1, 0.34, 0.19],
      [0.22, 0.36, 0.14],
      [0.28, 0.4, 0.12],
    ],
    feet: [-0.08, 0.14],
    splay: 1.2,
    legThick: 0.08,
    head: 0.15,
    face: 'snout',
    crest: 'sail',
  },
);
