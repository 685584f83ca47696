import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'singer',
    words: ['pop star', 'vocalist', 'idol', 'rapper', 'dj'],
    serves: ['singer#person', 'musician#person'],
    size: [0.871, 1.74, 0.807],
    massKg: 66,
  },
  { main: '#7c3fb0', legs: '#2a2a33', hair: '#e05aa0', trim: '#e6b53c' },
  { stature: 1.7, hair: 'ponytail', right: 'microphone', wears: ['headphones', 'shades'] },
);
