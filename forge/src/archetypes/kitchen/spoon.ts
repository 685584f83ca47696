import { utensil } from '../../shared-parts/utensil.ts';

export default utensil(
  {
    name: 'spoon',
    words: ['ladle', 'teaspoon', 'wooden spoon', 'tablespoon'],
    near: ['whisk', 'cutlery', 'silverware', 'chopsticks', 'oar', 'paddle'],
    serves: ['spoon#artifact', 'cutlery', 'oar'],
    size: [0.05, 0.22, 0.025],
  },
  'bowl',
);
