import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'orc',
    words: ['goblin', 'troll', 'ogre', 'hobgoblin', 'giant man', 'cyclops'],
    serves: ['orc#2', 'goblin', 'giant#person', 'ogre#person'],
    size: [1.0, 1.9, 0.65],
    massKg: 130,
  },
  { shirt: '#5c4632', trousers: '#43392d', skin: '#6f9a4a', hair: '#2c2a26' },
  { ears: 'pointed', hair: 'none', stout: 1.5, held: 'axe' },
);
