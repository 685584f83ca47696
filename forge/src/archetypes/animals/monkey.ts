import { ape } from '../../shared-parts/ape.ts';

export default ape(
  {
    name: 'monkey',
    words: ['chimpanzee', 'chimp', 'macaque', 'capuchin', 'spider monkey', 'baboon', 'marmoset'],
    serves: ['monkey#animal', 'primate#animal', 'great_ape', 'chimpanzee#animal'],
    size: [0.62, 0.95, 0.6],
    massKg: 35,
  },
  { main: '#7a4f30', face: '#e6bd92', belly: '#e0b488' },
  { head: 0.2, hip: 0.24, girth: 0.15, arms: 1.25, limb: 0.05, ears: 'big', tail: 'curled' },
);
