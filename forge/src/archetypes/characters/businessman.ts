import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'businessman',
    words: ['businesswoman', 'office worker', 'salesman', 'boss', 'manager', 'banker', 'lawyer', 'politician', 'president', 'accountant', 'executive', 'groom'],
    serves: ['businessman#person', 'capitalist#person', 'leader#person', 'lawyer#person', 'politician#person', 'clerk#person'],
    size: [0.907, 1.81, 0.733],
    massKg: 80,
  },
  { main: '#3a4152', legs: '#343a49', trim: '#b8342e', shoes: '#26201c' },
  { stature: 1.77, outfit: 'coat', right: 'bag', wears: ['tie'] },
);
