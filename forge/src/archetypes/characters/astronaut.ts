import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'astronaut',
    words: ['spaceman', 'cosmonaut', 'space explorer', 'space suit', 'spacesuit'],
    serves: ['astronaut#person', 'spacesuit#artifact'],
    size: [1, 1.94, 0.912],
    massKg: 130,
  },
  { main: '#eceae4', legs: '#eceae4', trim: '#d8672e', shoes: '#8a919a', metal: '#9aa3ad' },
  { stature: 1.82, outfit: 'suit', hat: 'bubble', hair: 'short', girth: 1.1, wears: ['air_tanks', 'chest_panel'] },
);
