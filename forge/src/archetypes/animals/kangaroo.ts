import { theropod } from '../../shared-parts/theropod.ts';

export default theropod(
  { name: 'kangaroo', words: ['wallaby', 'joey'], serves: ['kangaroo'], size: [0.6, 1.5, 1.3], massKg: 60 },
  { main: '#b07a4a', belly: '#e6cfa8', stripe: '#7a5232' },
  { arms: 1, head: 0.095, ears: true, upright: true },
);
