import { utensil } from '../../shared-parts/utensil.ts';

export default utensil(
  {
    name: 'knife',
    words: ['kitchen knife', 'butter knife', 'chef knife'],
    near: ['cleaver', 'razor', 'scalpel', 'spatula', 'machete'],
    serves: ['knife#artifact', 'spatula'],
    size: [0.05, 0.32, 0.025],
  },
  'blade',
);
