import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'troll',
    words: ['bridge troll', 'ogre', 'cyclops', 'giant', 'bigfoot man'],
    serves: ['giant#person', 'ogre#person', 'troll#person', 'monster#person', 'giant#1'],
    size: [1.85, 2.93, 1.32],
    massKg: 320,
  },
  { main: '#7f9a7a', legs: '#6f5a44', skin: '#7f9a7a', hair: '#3f4a3a', trim: '#5a4430' },
  {
    stature: 2.7,
    head: 0.15,
    hip: 0.26,
    girth: 1.55,
    outfit: 'bare',
    hair: 'mohawk',
    ears: 'pointed',
    mouth: 'tusks',
    nose: 'big',
    right: 'club',
    wears: ['loincloth'],
  },
);
