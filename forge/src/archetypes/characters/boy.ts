import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'boy',
    words: ['lad', 'schoolboy', 'son'],
    serves: ['male_child#person', 'boy#person'],
    size: [0.623, 1.38, 0.52],
    massKg: 32,
  },
  { main: '#d9a53a', legs: '#3f5f8c', hair: '#7a4a24' },
  { stature: 1.25, head: 0.185, hip: 0.3, outfit: 'shorts', sleeves: 'short', hair: 'spiky', wears: ['backpack'] },
);
