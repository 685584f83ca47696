import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'gnome',
    words: ['garden gnome', 'lawn gnome', 'gnomes'],
    serves: ['gnome#person', 'gnome#1'],
    size: [0.315, 0.642, 0.317],
    massKg: 6,
  },
  { main: '#3f6ea5', legs: '#6f6048', hat: '#cc332e', hair: '#f2efe8', trim: '#6b4527' },
  { stature: 0.5, head: 0.24, hip: 0.22, girth: 1.4, outfit: 'coat', hat: 'elf', beard: 'long', hair: 'long', nose: 'big', left: 'lantern' },
);
