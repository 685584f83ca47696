import { theropod } from '../../shared-parts/theropod.ts';

export default theropod(
  {
    name: 'tyrannosaurus',
    words: ['t-rex', 'trex', 't rex', 'dinosaur', 'tyrannosaurus rex', 'velociraptor', 'raptor', 'allosaurus', 'godzilla', 'dino'],
    serves: ['dinosaur#animal', 'theropod'],
    size: [1.6, 3.6, 5.6],
    massKg: 5000,
  },
  { main: '#6f8f3f', belly: '#dcd19a', stripe: '#4a6630' },
  { arms: 0.5, head: 0.13 },
);
