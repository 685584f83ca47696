import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'painter',
    words: ['artist'],
    serves: ['painter#person', 'artist#person'],
    size: [1.06, 1.77, 0.794],
    massKg: 70,
  },
  { main: '#e9e4d6', legs: '#4b5670', hat: '#b23a3a', trim: '#3f6ea5' },
  { stature: 1.72, hat: 'beret', beard: 'goatee', right: 'brush', left: 'palette', wears: ['apron'] },
);
