import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'pirate',
    words: ['buccaneer', 'pirate captain', 'corsair'],
    serves: ['pirate#person'],
    size: [0.8, 1.8, 0.5],
    massKg: 80,
  },
  { shirt: '#b53b35', trousers: '#2d2a33', hair: '#3a2620' },
  { hat: 'tricorn', beard: true, held: 'sword' },
);
