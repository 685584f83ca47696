import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'firefighter',
    words: ['fireman', 'fire fighter', 'fire officer'],
    serves: ['fireman#person', 'fireman#4'],
    size: [0.923, 1.88, 1.1],
    massKg: 88,
  },
  { main: '#2f3340', legs: '#2f3340', trim: '#e0b83a', shoes: '#22222a' },
  { stature: 1.8, outfit: 'coat', hat: 'fire', right: 'axe', beard: 'moustache', wears: ['hi_vis', 'air_tanks'] },
);
