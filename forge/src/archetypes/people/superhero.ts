import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'superhero',
    words: ['superman', 'batman', 'hero', 'supervillain', 'supervillian', 'villain'],
    serves: ['superhero', 'hero#person'],
    size: [0.8, 1.85, 0.5],
    massKg: 90,
  },
  { shirt: '#2f5fc0', trousers: '#2f5fc0', trim: '#cf3030' },
  { cape: true, stout: 1.2 },
);
