import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'firefighter',
    words: ['fireman', 'police officer', 'policeman', 'cop', 'construction worker', 'builder', 'miner', 'engineer', 'mechanic', 'plumber', 'pilot', 'train conductor', 'sailor'],
    serves: ['serviceman#person', 'fireman', 'policeman'],
    size: [0.75, 1.8, 0.45],
    massKg: 80,
  },
  { shirt: '#d9a22e', trousers: '#3d4250', trim: '#c8372d' },
  { hat: 'cap' },
);
