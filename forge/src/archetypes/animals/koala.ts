import { ape } from '../../shared-parts/ape.ts';

export default ape(
  {
    name: 'koala',
    words: ['koala bear', 'wombat'],
    serves: ['koala#animal', 'wombat', 'marsupial'],
    size: [0.55, 0.7, 0.4],
    massKg: 10,
  },
  { main: '#9aa0a8', face: '#e3b5b0', belly: '#eceae6' },
  { head: 0.26, hip: 0.2, girth: 0.2, arms: 0.95, limb: 0.072, ears: 'tufted', mask: 'none', nose: 'koala', claws: true },
);
