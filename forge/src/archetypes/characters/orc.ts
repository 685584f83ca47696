import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'orc',
    words: ['ork', 'uruk'],
    serves: ['orc#person'],
    size: [0.9, 1.9, 0.5],
    massKg: 120,
  },
  { main: '#4f3d30', legs: '#46382c', skin: '#6f9a4c', trim: '#33261d', metal: '#7a7f86', hair: '#22201f' },
  { stature: 1.9, girth: 1.35, outfit: 'armour', hair: 'ponytail', ears: 'pointed', mouth: 'tusks', nose: 'big', right: 'axe' },
);
