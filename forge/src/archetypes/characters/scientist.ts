import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'scientist',
    words: ['mad scientist', 'professor', 'chemist', 'researcher', 'inventor', 'engineer'],
    serves: ['scientist#person', 'engineer#person', 'inventor#person'],
    size: [0.926, 1.9, 0.655],
    massKg: 70,
  },
  { main: '#f2f1ec', legs: '#5c5648', trim: '#dcdcd6', hair: '#e4e2dc' },
  { stature: 1.74, outfit: 'coat', hair: 'spiky', right: 'flask', wears: ['glasses', 'tie', 'goggles'] },
);
