import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'king',
    words: ['emperor', 'ruler', 'prince', 'monarch'],
    serves: ['king#person', 'ruler#person', 'sovereign'],
    size: [0.8, 1.85, 0.5],
    massKg: 80,
  },
  { shirt: '#8c2c48', trousers: '#5a2136', hair: '#c9a468', trim: '#d8ae4a' },
  { hat: 'crown', beard: true, cape: true, robe: true },
);
