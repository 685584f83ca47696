import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'wizard',
    words: ['sorcerer', 'mage', 'merlin', 'magician', 'warlock', 'druid'],
    serves: ['sorcerer', 'occultist', 'magician'],
    size: [0.9, 2.0, 0.6],
    massKg: 75,
  },
  { shirt: '#4c4fa8', hair: '#e8e6e0', trim: '#d0a648' },
  { hat: 'wizard', robe: true, beard: true, held: 'staff' },
);
