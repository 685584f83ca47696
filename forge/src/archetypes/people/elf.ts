import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'elf',
    words: ['fairy', 'pixie', 'sprite', 'nymph'],
    serves: ['elf#person', 'fairy#person'],
    size: [0.7, 1.6, 0.5],
    massKg: 45,
  },
  { shirt: '#4f9a57', trousers: '#7a6238', hair: '#e2c26a' },
  { ears: 'pointed', hair: 'long', wings: true },
);
