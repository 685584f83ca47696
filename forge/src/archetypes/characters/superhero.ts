import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'superhero',
    words: ['super hero', 'superheroine', 'superman', 'batman', 'caped crusader', 'vigilante'],
    serves: [],
    size: [1.01, 1.89, 0.76],
    massKg: 88,
  },
  { main: '#2f5fc0', legs: '#2f5fc0', trim: '#cc2f33', shoes: '#cc2f33', hair: '#1f1d1f' },
  { stature: 1.85, outfit: 'suit', girth: 1.08, hair: 'short', wears: ['cape', 'emblem', 'mask'] },
);
