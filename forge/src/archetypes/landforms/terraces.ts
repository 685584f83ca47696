import { landform } from '../../shared-parts/relief.ts';

export default landform(
  { name: 'terraces', words: ['rice terraces', 'terraced hill', 'rice terrace', 'terraced field', 'rice paddy'], serves: ['paddy#1'] },
  { shape: 'terraces', radiusM: 18, heightM: 8, relief: 0.42, ground: ['earth', '#8a6443'], top: ['grass', '#86b24e'] },
);
