import { utensil } from '../../shared-parts/utensil.ts';

export default utensil({ name: 'knife', words: ['kitchen knife', 'cleaver', 'butter knife', 'chef knife', 'razor', 'scalpel', 'spatula', 'machete'], serves: ['knife#artifact', 'spatula'], size: [0.05, 0.32, 0.025] }, 'blade');
