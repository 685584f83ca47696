import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'chef',
    words: ['cook', 'baker', 'waiter'],
    serves: ['cook#person'],
    size: [0.75, 1.9, 0.45],
    massKg: 80,
  },
  { shirt: '#f1eee6', trousers: '#4a4f63', trim: '#c8372d' },
  { hat: 'chef', stout: 1.2 },
);
