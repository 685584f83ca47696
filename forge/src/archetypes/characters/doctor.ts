import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'doctor',
    words: ['physician', 'surgeon', 'medic', 'veterinarian', 'dentist'],
    serves: ['doctor#person', 'medical_practitioner#person', 'health_professional#person'],
    size: [0.897, 1.79, 0.725],
    massKg: 74,
  },
  { main: '#f4f3ee', legs: '#4d7c92', trim: '#dfe6ea', hair: '#5b3a22' },
  { stature: 1.75, outfit: 'coat', hat: 'mirror', right: 'bag', wears: ['stethoscope', 'glasses'] },
);
