import { fish } from '../../shared-parts/fish.ts';

export default fish(
  {
    name: 'seal',
    words: ['sea lion', 'walrus', 'manatee', 'dugong', 'elephant seal'],
    serves: ['seal#animal', 'sea_lion', 'walrus', 'pinniped_mammal', 'sea_cow'],
    size: [0.6, 0.7, 1.7],
    massKg: 120,
  },
  { main: '#76726f', belly: '#c9c2b6', fin: '#64605d', stripe: '#f4f2ec' },
  { fluke: true, dorsal: 'none', body: [0.2, 0.5, 0.85, 1, 0.95, 0.85, 0.5] },
);
