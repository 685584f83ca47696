import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'farmer',
    words: ['rancher', 'gardener', 'peasant', 'shepherd', 'hillbilly'],
    serves: ['farmer#person', 'gardener#person', 'peasant#person'],
    size: [1.07, 1.78, 1.07],
    massKg: 80,
  },
  { main: '#b8443a', legs: '#3f5f8c', trim: '#7a5530', hair: '#8a5a2a' },
  { stature: 1.74, hat: 'straw', beard: 'full', right: 'pitchfork', sleeves: 'short', wears: ['straps'] },
);
