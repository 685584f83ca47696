import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'fisherman',
    words: ['angler', 'fisher', 'fisherwoman'],
    serves: ['fisherman#person'],
    size: [1.07, 1.78, 1.59],
    massKg: 78,
  },
  { main: '#e0b23a', legs: '#4f5f4a', hat: '#e0b23a', trim: '#7a5530', shoes: '#3f5a3c', hair: '#dcdad4' },
  { stature: 1.74, outfit: 'coat', hat: 'straw', beard: 'full', right: 'rod', left: 'bucket' },
);
