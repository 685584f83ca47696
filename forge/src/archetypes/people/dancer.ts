import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'dancer',
    words: ['ballerina', 'ballet dancer', 'mermaid', 'bride', 'singer', 'musician', 'clown', 'actor', 'dj'],
    serves: ['performer', 'entertainer'],
    size: [0.9, 1.75, 0.6],
    massKg: 55,
  },
  { shirt: '#e58fb0', hair: '#4a2f22', trousers: '#f1d6cf' },
  { skirt: true, hair: 'bun', arms: 'up' },
);
