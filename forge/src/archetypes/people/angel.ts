import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'angel',
    words: ['cherub', 'guardian angel', 'valkyrie'],
    serves: ['angel#person'],
    size: [0.9, 1.85, 0.6],
    massKg: 60,
  },
  { shirt: '#f2efe6', hair: '#f4f1ea', trim: '#e3b343' },
  { robe: true, wings: true },
);
