import { biped } from '../../shared-parts/biped.ts';

const PLASTIC = '#e3d5bd';

export default biped(
  {
    name: 'mannequin',
    words: ['dummy', 'shop dummy', 'crash test dummy'],
    near: ['action figure', 'figurine', 'puppet', 'marionette', 'voodoo doll'],
    serves: ['mannequin#artifact', 'puppet'],
    size: [0.62, 1.7, 0.4],
    massKg: 12,
    kind: 'prop',
    behaviours: [],
  },
  { main: PLASTIC, legs: PLASTIC, skin: '#e8dcc6', trim: '#cbb893', shoes: '#cbb893' },
  { stature: 1.7, outfit: 'bare', hair: 'none', mouth: 'none', nose: 'small' },
);
