import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'photographer',
    words: ['cameraman', 'tourist', 'reporter', 'backpacker', 'journalist', 'paparazzo'],
    serves: ['photographer#person', 'journalist#person'],
    size: [1.07, 1.78, 1.07],
    massKg: 72,
  },
  { main: '#d9a53a', legs: '#a89468', hat: '#c9b78a', trim: '#7a5a38' },
  { stature: 1.74, outfit: 'shorts', sleeves: 'short', hat: 'straw', right: 'camera', wears: ['backpack'] },
);
