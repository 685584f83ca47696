import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'zombie',
    words: ['undead', 'ghoul', 'mummy', 'monster man', 'frankenstein'],
    serves: ['zombie#person', 'zombi#person'],
    size: [0.8, 1.75, 0.7],
    massKg: 70,
  },
  { shirt: '#5d6b52', trousers: '#4a4436', skin: '#86a66b', hair: '#33362b' },
  { arms: 'forward', hair: 'wild' },
);
