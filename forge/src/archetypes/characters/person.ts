import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'person',
    words: [
      'human',
      'human being',
      'villager',
      'civilian',
      'somebody',
      'someone',
      'adult',
      'pedestrian',
      'npc',
      'townsfolk',
      'citizen',
      'character',
      'avatar',
      'human figure',
      'passenger',
    ],
    serves: ['person#1'],
    size: [0.861, 1.76, 0.606],
    massKg: 72,
  },
  { main: '#3f8f7d', legs: '#5a5f73', hair: '#4a3222' },
  { stature: 1.72 },
);
