import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'garden_gnome',
    words: ['lawn gnome'],
    serves: ['garden_gnome'],
    size: [0.3, 0.6, 0.26],
    massKg: 6,
    kind: 'prop',
  },
  { shirt: '#c8372d', trousers: '#3a5a8a', hair: '#f1eee6' },
  { hat: 'santa', beard: true, stout: 1.5, head: 0.19 },
);
