import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'blacksmith',
    words: ['smith', 'ironworker', 'lumberjack', 'woodcutter', 'woodsman'],
    serves: ['smith#person', 'lumberman#person'],
    size: [1.01, 1.77, 0.775],
    massKg: 95,
  },
  { main: '#a8392f', legs: '#4c4238', trim: '#4a3020', hair: '#3a261a' },
  { stature: 1.78, beard: 'full', right: 'hammer', girth: 1.2, sleeves: 'short', hair: 'bald', wears: ['apron'] },
);
