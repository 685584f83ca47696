import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'chef',
    words: ['cook', 'baker', 'pastry chef', 'head chef'],
    serves: ['chef#person', 'cook#person', 'baker#person'],
    size: [0.969, 1.91, 0.679],
    massKg: 82,
  },
  { main: '#f3f0e8', legs: '#5a6474', trim: '#d23a34', hair: '#4a2f1f' },
  { stature: 1.74, hat: 'toque', beard: 'moustache', right: 'spoon', girth: 1.15, wears: ['apron', 'buttons', 'scarf'] },
);
