import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'astronaut',
    words: ['cosmonaut', 'spaceman', 'space suit', 'spacesuit'],
    serves: ['astronaut'],
    size: [0.85, 1.85, 0.6],
    massKg: 110,
  },
  { shirt: '#eceae4', trousers: '#e2dfd8', trim: '#d9662f', skin: '#d9a07a' },
  { hat: 'bubble', pack: true, stout: 1.35 },
);
