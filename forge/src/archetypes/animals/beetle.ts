import { insect } from '../../shared-parts/insect.ts';

export default insect(
  {
    name: 'beetle',
    words: ['ladybug', 'ladybird', 'scarab', 'cockroach', 'bug', 'insect', 'rhino beetle', 'cricket', 'grasshopper', 'locust', 'mantis'],
    serves: ['beetle#animal', 'insect#animal', 'orthopterous_insect', 'arthropod'],
    size: [0.24, 0.16, 0.3],
    massKg: 0.02,
  },
  { main: '#c8342c', dark: '#2b272a', wing: '#c8342c' },
  { wings: 'shell', spots: true, legs: 0.22 },
);
