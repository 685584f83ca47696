import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'santa',
    words: ['santa claus', 'father christmas', 'santa_claus'],
    serves: ['santa_claus'],
    size: [0.9, 1.85, 0.65],
    massKg: 110,
  },
  { shirt: '#c22f2c', trousers: '#a82a2a', hair: '#f5f3ee', trim: '#2a2523' },
  { hat: 'santa', beard: true, stout: 1.5, pack: true },
);
