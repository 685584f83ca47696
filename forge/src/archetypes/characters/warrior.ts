import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'warrior',
    words: ['fighter', 'swordsman', 'barbarian', 'mercenary', 'adventurer', 'hero', 'heroine'],
    serves: ['warrior#person', 'hero#person', 'fighter#person'],
    size: [1.01, 1.86, 0.979],
    massKg: 92,
  },
  { main: '#8a5a3a', legs: '#5d4a3a', hair: '#7c3a1e', trim: '#46301f', skin: '#d99f74' },
  { stature: 1.82, outfit: 'coat', sleeves: 'short', hair: 'long', beard: 'full', right: 'axe', girth: 1.14, wears: ['fur_collar'] },
);
