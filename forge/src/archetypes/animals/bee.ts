import { insect } from '../../shared-parts/insect.ts';

export default insect(
  {
    name: 'bee',
    words: ['bumblebee', 'honeybee', 'wasp', 'hornet', 'fly', 'mosquito', 'housefly', 'firefly'],
    serves: ['bee#animal', 'hymenopterous_insect', 'fly#animal'],
    size: [0.3, 0.2, 0.3],
    massKg: 0.01,
  },
  { main: '#e9b92f', dark: '#2e2a2b', wing: '#d5e6ec' },
  { wings: 'clear', stripes: true, legs: 0.2 },
);
