import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'robber',
    words: ['burglar', 'thief', 'crook', 'criminal', 'prisoner', 'mime'],
    serves: ['burglar#person', 'criminal#person', 'prisoner#person'],
    size: [0.882, 1.88, 0.735],
    massKg: 74,
  },
  { main: '#2e2f36', legs: '#3a3d48', hat: '#24252b', trim: '#1f2024' },
  { stature: 1.72, hat: 'beanie', right: 'bag', wears: ['stripes', 'mask'] },
);
