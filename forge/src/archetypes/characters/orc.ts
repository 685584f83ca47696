import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'orc',
    words: ['ork', 'uruk'],
    serves: [],
    size: [1.17, 1.94, 1.16],
    massKg: 120,
  },
  { main: '#4f3d30', legs: '#46382c', skin: '#6f9a4c', trim: '#33261d', metal: '#7a7f86', hair: '#22201f' },
  { stature: 1.9, girth: 1.35, outfit: 'armour', hair: 'ponytail', ears: 'pointed', mouth: 'tusks', nose: 'big', right: 'axe' },
);
