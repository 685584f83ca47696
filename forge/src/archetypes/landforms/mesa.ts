import { landform } from '../../shared-parts/relief.ts';

export default landform(
  { name: 'mesa', words: ['butte', 'table mountain', 'plateau', 'tableland'], serves: ['mesa#1', 'butte#1', 'tableland#1'] },
  { shape: 'mesa', radiusM: 18, heightM: 10, relief: 0.5, ground: ['sand', '#dcc08a'], top: ['stone', '#b0683f'] },
);
