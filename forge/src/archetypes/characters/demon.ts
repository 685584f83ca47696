import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'demon',
    words: ['devil', 'satan', 'lucifer', 'fiend', 'succubus', 'evil spirit'],
    serves: ['devil#person', 'devil#1', 'demon#person', 'spirit#person'],
    size: [1.78, 1.97, 0.92],
    massKg: 82,
  },
  { main: '#b0302c', skin: '#c23a32', hair: '#26191b', trim: '#3a1c20', legs: '#3a2226', shoes: '#26191b' },
  {
    stature: 1.82,
    outfit: 'trousers',
    hair: 'none',
    ears: 'pointed',
    mouth: 'fangs',
    eyes: 'glowing',
    right: 'trident',
    wears: ['horns', 'bat_wings', 'devil_tail'],
  },
);
