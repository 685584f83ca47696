import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'werewolf',
    words: ['wolfman', 'lycan', 'wolf man', 'lycanthrope'],
    serves: ['werewolf#person', 'werewolf'],
    size: [1.15, 2.13, 1.1],
    massKg: 130,
  },
  { main: '#6b5848', skin: '#6b5848', legs: '#46506a', hair: '#54443a' },
  {
    stature: 2,
    girth: 1.25,
    outfit: 'bare',
    hair: 'none',
    ears: 'none',
    mouth: 'none',
    nose: 'none',
    eyes: 'glowing',
    wears: ['wolf_muzzle', 'wolf_tail', 'loincloth'],
  },
);
