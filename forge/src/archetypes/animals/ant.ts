import { insect } from '../../shared-parts/insect.ts';

export default insect(
  { name: 'ant', words: ['termite', 'fire ant', 'carpenter ant', 'ant swarm'], serves: ['ant#animal', 'termite'], size: [0.24, 0.16, 0.36], massKg: 0.01 },
  { main: '#7a3b26', dark: '#532a1c', wing: '#d5e6ec' },
  { wings: 'none', waist: true, legs: 0.4 },
);
