import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'explorer',
    words: ['archaeologist', 'hiker', 'mountaineer', 'scout', 'camper', 'traveler'],
    serves: ['explorer#person', 'archeologist#person', 'traveler#person'],
    size: [1.01, 1.84, 1.06],
    massKg: 76,
  },
  { main: '#a8905a', legs: '#6f6044', hat: '#8a6a3c', trim: '#6a4526' },
  { stature: 1.77, hat: 'cowboy', right: 'lantern', wears: ['backpack', 'scarf', 'toolbelt'] },
);
