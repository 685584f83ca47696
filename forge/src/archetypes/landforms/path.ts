import { landform } from '../../shared-parts/relief.ts';

export default landform(
  {
    name: 'path',
    words: ['footpath', 'trail', 'dirt road', 'dirt path', 'track', 'walkway', 'pathway', 'road'],
    serves: ['path#artifact', 'road#1', 'trail#artifact'],
  },
  { shape: 'path', radiusM: 16, heightM: 0.5, relief: 0.1, ground: ['grass', '#7da653'], top: ['earth', '#a5794f'] },
);
