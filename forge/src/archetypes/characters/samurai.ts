import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'samurai',
    words: ['ronin', 'shogun', 'bushi'],
    serves: ['samurai#person'],
    size: [0.94, 2.04, 1],
    massKg: 85,
  },
  { main: '#7d2430', legs: '#2f3038', hair: '#1f1d1f', trim: '#2b2a33', metal: '#8b2b34', hat: '#33343c' },
  { stature: 1.75, outfit: 'armour', hat: 'kabuto', hair: 'short', right: 'katana' },
);
