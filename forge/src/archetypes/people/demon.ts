import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'demon',
    words: ['devil', 'imp', 'satan'],
    serves: ['devil#person', 'demon#person'],
    size: [0.9, 1.9, 0.6],
    massKg: 85,
  },
  { shirt: '#b32f2a', trousers: '#7a1f22', skin: '#c23b30', hair: '#5a1a1e', trim: '#2d2628' },
  { horns: true, wings: true, hair: 'none', tail: true },
);
