import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'clown',
    words: ['circus clown', 'buffoon'],
    serves: ['clown#person'],
    size: [0.923, 1.9, 0.725],
    massKg: 75,
  },
  { main: '#e0b23a', legs: '#3f78c0', trim: '#d2333a', hair: '#e2542a', skin: '#f6ece2', shoes: '#d2333a' },
  { stature: 1.74, hair: 'afro', girth: 1.1, nose: 'none', wears: ['red_nose', 'ruff', 'buttons'] },
);
