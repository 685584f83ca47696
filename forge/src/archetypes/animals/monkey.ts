import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'monkey',
    words: ['chimpanzee', 'chimp', 'ape', 'orangutan', 'baboon', 'lemur', 'primate', 'macaque'],
    serves: ['monkey#animal', 'primate#animal', 'ape#animal'],
    size: [0.6, 0.95, 0.45],
    massKg: 35,
  },
  { shirt: '#6b4630', skin: '#d9ac85' },
  { ape: true, ears: 'round', hair: 'fur', head: 0.17, tail: true },
  { shirt: 'fur' },
);
