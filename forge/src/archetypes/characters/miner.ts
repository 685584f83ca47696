import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'miner',
    words: ['prospector', 'gold digger', 'coal miner'],
    serves: ['miner#person'],
    size: [0.882, 1.78, 0.963],
    massKg: 84,
  },
  { main: '#6f6048', legs: '#46506a', hat: '#e0a83a', trim: '#5a4028', hair: '#33261d' },
  { stature: 1.72, hat: 'miner', beard: 'full', right: 'pickaxe', wears: ['straps'] },
);
