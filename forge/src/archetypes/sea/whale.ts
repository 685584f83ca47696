import { fish } from '../../shared-parts/fish.ts';

export default fish(
  {
    name: 'whale',
    words: ['blue whale', 'humpback', 'humpback whale', 'sperm whale', 'narwhal'],
    serves: ['whale#animal', 'cetacean'],
    size: [2.8, 2.8, 9],
    massKg: 20000,
  },
  { main: '#3f6486', belly: '#dfe6e8', fin: '#355674', stripe: '#f4f2ec' },
  { fluke: true, dorsal: 'small', body: [0.1, 0.36, 0.7, 0.95, 1, 1, 0.6], spout: true },
);
