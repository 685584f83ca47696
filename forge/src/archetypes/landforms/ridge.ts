import { landform } from '../../shared-parts/relief.ts';

export default landform(
  { name: 'ridge', words: ['cliff', 'cliffs', 'bluff', 'escarpment', 'crag'], serves: ['ridge#1', 'cliff#1'] },
  { shape: 'ridge', radiusM: 22, heightM: 9, relief: 0.45, ground: ['grass', '#7da653'], top: ['stone', '#8d857b'] },
);
