import { ape } from '../../shared-parts/ape.ts';

export default ape(
  {
    name: 'orangutan',
    words: ['orang', 'orang utan'],
    serves: ['orangutan#animal'],
    size: [0.95, 1.3, 0.6],
    massKg: 80,
  },
  { main: '#c2622c', face: '#8a6a5c', belly: '#a8552a' },
  { head: 0.175, hip: 0.22, girth: 0.19, arms: 1.4, limb: 0.062, ears: 'small', crown: true },
);
