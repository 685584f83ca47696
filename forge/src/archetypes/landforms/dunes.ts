import { landform } from '../../shared-parts/relief.ts';

export default landform(
  { name: 'dunes', words: ['dune', 'sand dune', 'sand dunes', 'desert'], serves: ['dune#1', 'desert#1'] },
  { shape: 'dunes', radiusM: 20, heightM: 3, relief: 0.22, ground: ['sand', '#dcc38c'], top: ['sand', '#ecd5a0'] },
);
