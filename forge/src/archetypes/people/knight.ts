import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'knight',
    words: ['paladin', 'crusader', 'soldier in armor', 'suit of armor', 'warrior', 'gladiator', 'guard'],
    serves: ['knight#person', 'warrior', 'military_personnel#person'],
    size: [0.8, 1.8, 0.55],
    massKg: 95,
  },
  { shirt: '#8b3a35', trousers: '#7b8087', trim: '#6b4630' },
  { hat: 'helmet', armour: true, held: 'sword', stout: 1.1 },
);
