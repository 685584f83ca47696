import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'teddy_bear',
    words: ['teddy', 'plush bear', 'stuffed bear', 'plushie', 'stuffed animal', 'plush toy', 'soft toy'],
    serves: ['teddy'],
    size: [0.34, 0.45, 0.28],
    massKg: 0.5,
    kind: 'prop',
  },
  { shirt: '#b98650', skin: '#e3c193' },
  { ape: true, ears: 'round', hair: 'none', plush: true, belt: false, head: 0.2, stout: 1.6 },
  { shirt: 'fur', skin: 'fur' },
);
