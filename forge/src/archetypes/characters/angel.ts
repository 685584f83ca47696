import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'angel',
    words: ['cherub', 'seraph', 'archangel', 'cupid'],
    serves: ['angel#person', 'angel'],
    size: [1.48, 1.91, 0.78],
    massKg: 60,
  },
  { main: '#f6f1e2', trim: '#e6c25a', hair: '#e0bd62' },
  { stature: 1.72, outfit: 'robe', hat: 'halo', hair: 'long', wears: ['feather_wings'] },
);
