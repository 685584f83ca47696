import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'dwarf',
    words: ['gnome', 'leprechaun', 'hobbit'],
    serves: ['dwarf#3', 'gnome#person'],
    size: [0.75, 1.2, 0.55],
    massKg: 65,
  },
  { shirt: '#3f6b8a', trousers: '#5f4632', hair: '#b5602c', trim: '#c29a45' },
  { hat: 'horned', beard: true, stout: 1.5, held: 'axe', head: 0.16 },
);
