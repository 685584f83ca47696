import { person } from '../../shared-parts/person.ts';

export default person(
  {
    name: 'mannequin',
    words: ['dummy'],
    near: ['doll', 'action figure', 'figurine', 'puppet', 'marionette', 'voodoo doll'],
    serves: ['mannequin#artifact', 'doll#artifact', 'puppet'],
    size: [0.6, 1.7, 0.4],
    massKg: 12,
    kind: 'prop',
  },
  { shirt: '#e3d5bd', trousers: '#d6c6aa', skin: '#e8dcc6', trim: '#cbb893' },
  { hair: 'none', belt: false },
  { shirt: 'plastic', trousers: 'plastic', skin: 'plastic', trim: 'plastic' },
);
