import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'archer',
    words: ['bowman', 'robin hood', 'hunter', 'ranger', 'huntsman'],
    serves: ['archer#person', 'hunter#person'],
    size: [0.903, 1.98, 0.885],
    massKg: 72,
  },
  { main: '#3f6f3c', legs: '#6a5638', hat: '#35603a', trim: '#6b4527', hair: '#7a4a24' },
  { stature: 1.75, outfit: 'coat', hat: 'plumed', left: 'bow', beard: 'goatee', wears: ['quiver', 'cape'] },
);
