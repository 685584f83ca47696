import { landform } from '../../shared-parts/relief.ts';

export default landform(
  {
    name: 'pond_bed',
    words: ['lake bed', 'dry pond', 'hollow in the ground'],
    near: ['pond', 'lake', 'puddle', 'waterhole', 'lagoon'],
    serves: ['lake#1', 'pond#1'],
  },
  { shape: 'pond', radiusM: 12, heightM: 2.2, relief: 0.2, ground: ['grass', '#7da653'], top: ['sand', '#c9b27c'] },
);
