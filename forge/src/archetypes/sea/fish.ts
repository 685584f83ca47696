import { fish } from '../../shared-parts/fish.ts';

export default fish(
  {
    name: 'fish',
    words: [
      'goldfish',
      'clownfish',
      'koi fish',
      'koi',
      'salmon',
      'trout',
      'tuna',
      'tropical fish',
      'bass',
      'cod',
      'carp',
      'rainbow fish',
      'angelfish',
      'pufferfish',
      'puffer fish',
      'blowfish',
      'piranha',
    ],
    serves: ['fish#animal', 'bony_fish'],
    size: [0.12, 0.22, 0.4],
    massKg: 0.8,
  },
  { main: '#e98a2f', belly: '#f6dfb4', fin: '#f3b25c', stripe: '#f5f0e4' },
  { dorsal: 'long', body: [0.2, 0.55, 0.9, 1, 0.8, 0.3], stripes: true },
);
