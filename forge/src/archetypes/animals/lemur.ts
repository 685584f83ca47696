import { ape } from '../../shared-parts/ape.ts';

export default ape(
  {
    name: 'lemur',
    words: ['ring-tailed lemur', 'aye-aye', 'bush baby', 'loris', 'meerkat'],
    serves: ['lemur#animal'],
    size: [0.4, 0.75, 0.55],
    massKg: 3,
  },
  { main: '#9a9894', face: '#f1eee6', belly: '#ece8de', dark: '#2b2826' },
  { head: 0.19, hip: 0.24, girth: 0.13, arms: 1.1, limb: 0.042, ears: 'round', tail: 'ringed', mask: 'eyes' },
);
