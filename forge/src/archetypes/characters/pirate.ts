import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'pirate',
    words: ['buccaneer', 'corsair', 'privateer', 'swashbuckler', 'pirate captain'],
    serves: ['pirate#person'],
    size: [0.918, 1.77, 0.841],
    massKg: 80,
  },
  { main: '#9b2e2a', legs: '#3a3440', hat: '#2a2730', hair: '#33231b', trim: '#d2a243' },
  { stature: 1.75, outfit: 'coat', hat: 'tricorn', hair: 'long', beard: 'full', right: 'katana', left: 'hook', wears: ['eyepatch', 'buttons'] },
);
