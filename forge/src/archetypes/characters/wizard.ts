import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'wizard',
    words: ['sorcerer', 'mage', 'warlock', 'magus', 'enchanter', 'merlin', 'necromancer', 'druid'],
    serves: ['sorcerer#person', 'sage#person', 'occultist#person'],
    size: [0.975, 2.17, 0.951],
    massKg: 75,
  },
  { main: '#4451a8', trim: '#d9b24c', hair: '#e6e4dc', hat: '#3a4694' },
  { stature: 1.72, outfit: 'robe', hat: 'wizard', beard: 'long', hair: 'long', right: 'staff', nose: 'big' },
);
