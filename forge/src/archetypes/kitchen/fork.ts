import { utensil } from '../../shared-parts/utensil.ts';

export default utensil(
  {
    name: 'fork',
    words: ['dinner fork'],
    near: ['pitchfork', 'trident', 'rake', 'comb'],
    serves: ['fork#artifact', 'rake#artifact'],
    size: [0.045, 0.22, 0.02],
  },
  'tines',
);
