import { landform } from '../../shared-parts/relief.ts';

export default landform(
  { name: 'crater', words: ['meteor crater', 'impact crater', 'moon crater', 'bomb crater', 'sinkhole'], serves: ['crater#1', 'crater#2', 'crater#3'] },
  { shape: 'crater', radiusM: 12, heightM: 3.5, relief: 0.3, ground: ['grass', '#7da653'], top: ['stone', '#8d857b'] },
);
