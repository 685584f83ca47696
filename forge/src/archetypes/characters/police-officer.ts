import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'police_officer',
    words: ['policeman', 'policewoman', 'cop', 'police', 'constable', 'officer', 'sheriff deputy', 'patrolman', 'traffic cop'],
    serves: ['policeman#person', 'lawman#person'],
    size: [0.912, 1.79, 0.761],
    massKg: 82,
  },
  { main: '#2c4270', legs: '#243354', hat: '#22335a', shoes: '#1d1d22', trim: '#22242c' },
  { stature: 1.78, hat: 'police', right: 'baton', wears: ['badge', 'tie', 'toolbelt'] },
);
