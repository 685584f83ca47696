import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'gorilla',
    words: ['kong', 'yeti', 'bigfoot', 'sasquatch', 'abominable snowman'],
    serves: ['gorilla', 'abominable_snowman'],
    size: [1.1, 1.75, 0.8],
    massKg: 160,
  },
  { shirt: '#3c3b40', skin: '#6d6668' },
  { ape: true, hair: 'fur', stout: 1.8, head: 0.15 },
  { shirt: 'fur' },
);
