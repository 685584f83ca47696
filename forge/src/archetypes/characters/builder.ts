import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'builder',
    words: ['construction worker', 'workman', 'laborer', 'handyman', 'carpenter', 'plumber', 'mechanic', 'electrician', 'repairman'],
    serves: ['builder#person', 'worker#person', 'craftsman#person', 'mechanic#person'],
    size: [0.899, 1.82, 0.83],
    massKg: 84,
  },
  { main: '#e0862e', legs: '#3f5578', hat: '#f0c23a', trim: '#7a5530' },
  { stature: 1.76, hat: 'hard', right: 'hammer', sleeves: 'short', wears: ['hi_vis', 'toolbelt'] },
);
