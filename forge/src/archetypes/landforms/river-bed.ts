import { landform } from '../../shared-parts/relief.ts';

export default landform(
  {
    name: 'river_bed',
    words: ['riverbed', 'dry river', 'dry river bed', 'dry riverbed', 'dry creek', 'dried up river', 'wadi', 'arroyo', 'stream bed', 'creek bed'],
    near: ['river', 'stream', 'creek', 'brook'],
    serves: ['riverbed#1', 'stream#1', 'river#1', 'streambed#1'],
  },
  { shape: 'river_bed', radiusM: 20, heightM: 2, relief: 0.2, ground: ['grass', '#7da653'], top: ['sand', '#d9c08a'] },
);
