import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'scarecrow',
    words: ['straw man'],
    serves: ['scarecrow'],
    size: [1.3, 1.85, 0.5],
    massKg: 14,
    kind: 'prop',
  },
  { shirt: '#b5563f', trousers: '#5a6a8f', skin: '#dcc07a', hair: '#d9bb62', trim: '#8a6a3a' },
  { hat: 'witch', arms: 'up', hair: 'short' },
  { skin: 'straw' },
);
