import { landform } from '../../shared-parts/relief.ts';

export default landform(
  { name: 'canyon', words: ['gorge', 'ravine', 'gully', 'chasm', 'trench'], serves: ['canyon#1', 'gorge#1', 'ravine#1'] },
  { shape: 'canyon', radiusM: 24, heightM: 9, relief: 0.42, ground: ['sand', '#d9b27a'], top: ['stone', '#b5714a'] },
);
