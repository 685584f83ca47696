import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'knight',
    words: ['paladin', 'crusader', 'templar', 'cavalier', 'armored knight', 'suit of armor', 'suit of armour', 'soldier in armor', 'guard', 'champion'],
    serves: ['knight#person'],
    size: [1.13, 2.13, 0.937],
    massKg: 110,
  },
  { main: '#aab3bd', legs: '#98a1ab', trim: '#b0302f', metal: '#b9c2cc' },
  { stature: 1.8, outfit: 'armour', hat: 'great_helm', hair: 'none', right: 'sword', left: 'shield', wears: ['cape'] },
);
