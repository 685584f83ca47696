import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'cowboy',
    words: ['sheriff', 'gunslinger', 'rancher', 'cowgirl', 'explorer', 'adventurer', 'hunter'],
    serves: ['cowboy#person', 'explorer#person'],
    size: [0.75, 1.85, 0.5],
    massKg: 78,
  },
  { shirt: '#b5633a', trousers: '#4a5f8a', trim: '#7a5030' },
  { hat: 'cowboy' },
);
