import { insect } from '../../shared-parts/insect.ts';

export default insect(
  { name: 'dragonfly', words: ['crane fly', 'damselfly', 'mayfly'], serves: ['dragonfly', 'odonate'], size: [0.5, 0.16, 0.46], massKg: 0.01 },
  { main: '#2d8fa8', dark: '#24556b', wing: '#d5ecf2' },
  { wings: 'long', slim: true, legs: 0.2 },
);
