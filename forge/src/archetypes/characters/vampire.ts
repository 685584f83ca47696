import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'vampire',
    words: ['dracula', 'count dracula', 'nosferatu'],
    serves: ['vampire#person', 'vampire'],
    size: [0.901, 1.84, 0.721],
    massKg: 76,
  },
  { main: '#2a2832', legs: '#23222a', skin: '#e4e0dc', hair: '#1d1b20', trim: '#8c1f2c' },
  { stature: 1.8, outfit: 'coat', hair: 'short', mouth: 'fangs', ears: 'pointed', wears: ['cape', 'collar', 'bow_tie'] },
);
