import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'pilot',
    words: ['aviator', 'airman', 'flight attendant'],
    serves: ['pilot#person', 'aviator#person'],
    size: [0.881, 1.79, 0.72],
    massKg: 76,
  },
  { main: '#6b4a2c', legs: '#8f835f', hat: '#5a3d24', trim: '#e4d9bd' },
  { stature: 1.76, outfit: 'coat', hat: 'bandana', wears: ['goggles', 'scarf'] },
);
