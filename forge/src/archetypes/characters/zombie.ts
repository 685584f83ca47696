import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'zombie',
    words: ['undead', 'walking dead', 'ghoul', 'living dead'],
    serves: ['zombie#person', 'zombie#1', 'zombie'],
    size: [0.778, 1.76, 0.912],
    massKg: 70,
  },
  { main: '#6f6a58', legs: '#4a5060', skin: '#8fb06a', hair: '#3a3a30', trim: '#4a4438' },
  { stature: 1.72, hair: 'short', mouth: 'straight', eyes: 'glowing', sleeves: 'short', arms: 'forward', wears: ['stitches', 'ribs'] },
);
