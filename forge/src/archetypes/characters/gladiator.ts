import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'gladiator',
    words: ['centurion', 'roman soldier', 'legionary', 'legionnaire', 'spartan'],
    serves: ['gladiator#person', 'centurion#person'],
    size: [1.09, 1.99, 0.807],
    massKg: 90,
  },
  { main: '#a8322c', legs: '#a8322c', trim: '#7c2420', metal: '#c2a15a' },
  { stature: 1.8, outfit: 'coat', sleeves: 'short', hat: 'legion', hair: 'short', right: 'spear', left: 'shield', wears: ['cape', 'straps'] },
);
