import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'prince',
    words: ['duke', 'nobleman', 'lord', 'baron', 'musketeer'],
    serves: ['prince#person', 'noble#person', 'musketeer#person'],
    size: [0.94, 1.99, 0.956],
    massKg: 75,
  },
  { main: '#2f5f9e', legs: '#e6e0d0', hat: '#2b4f86', trim: '#c79a3c', hair: '#8a5a2a' },
  { stature: 1.76, outfit: 'coat', hat: 'plumed', hair: 'long', right: 'sword', wears: ['ruff', 'cape'] },
);
