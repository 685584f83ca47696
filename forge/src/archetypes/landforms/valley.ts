import { landform } from '../../shared-parts/relief.ts';

export default landform(
  { name: 'valley', words: ['dale', 'glen', 'hollow'], serves: ['valley#1'] },
  { shape: 'valley', radiusM: 26, heightM: 7, relief: 0.35, ground: ['grass', '#8ab858'], top: ['grass', '#6f9646'] },
);
