import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'ninja',
    words: ['assassin', 'samurai', 'shinobi'],
    serves: ['ninja', 'samurai'],
    size: [0.7, 1.75, 0.45],
    massKg: 68,
  },
  { shirt: '#2d2f3a', trousers: '#2d2f3a', trim: '#b5322e' },
  { hat: 'mask', held: 'sword', hair: 'none' },
);
