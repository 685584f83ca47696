import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'baby',
    words: ['infant', 'toddler', 'newborn'],
    serves: ['baby#person'],
    size: [0.4, 0.75, 0.3],
    massKg: 9,
  },
  { shirt: '#f0d6a0', trousers: '#f0d6a0', hair: '#b98a52' },
  { head: 0.2, hair: 'none' },
);
