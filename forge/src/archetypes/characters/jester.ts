import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'jester',
    words: ['fool', 'court jester', 'harlequin'],
    serves: ['jester#person', 'fool#person'],
    size: [0.95, 1.9, 0.77],
    massKg: 68,
  },
  { main: '#b0303c', legs: '#e0b23a', hat: '#b0303c', trim: '#3f8a4c' },
  { stature: 1.68, hat: 'jester', hair: 'none', wears: ['ruff', 'buttons'] },
);
