import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'queen',
    words: ['princess', 'empress', 'duchess'],
    serves: ['queen#2', 'princess', 'queen#person'],
    size: [0.8, 1.8, 0.6],
    massKg: 60,
  },
  { shirt: '#b8558f', hair: '#d9b25a', trim: '#e3b343' },
  { hat: 'crown', robe: true, hair: 'long' },
);
