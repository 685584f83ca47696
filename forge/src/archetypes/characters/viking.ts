import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'viking',
    words: ['norseman', 'northman', 'berserker'],
    serves: ['viking#person', 'norseman#person'],
    size: [1.17, 1.95, 0.968],
    massKg: 95,
  },
  { main: '#7a5a3c', legs: '#54483c', hair: '#c8762e', trim: '#4b3424' },
  { stature: 1.8, outfit: 'coat', hat: 'horned', hair: 'long', beard: 'long', right: 'axe', left: 'shield', girth: 1.15, wears: ['fur_collar'] },
);
