import { ape } from '../../shared-parts/ape.ts';

export default ape(
  {
    name: 'sloth',
    words: ['three-toed sloth', 'two-toed sloth'],
    serves: ['sloth#animal', 'edentate#animal'],
    size: [0.6, 0.75, 0.42],
    massKg: 6,
  },
  { main: '#9c8465', face: '#eadcc0', belly: '#b59a76', dark: '#4a3729' },
  { head: 0.2, hip: 0.19, girth: 0.19, arms: 1.4, limb: 0.062, ears: 'small', mask: 'eyes', claws: true },
);
