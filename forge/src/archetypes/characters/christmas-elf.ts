import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'christmas_elf',
    words: ["santa's elf", 'santa elf', 'xmas elf', 'leprechaun', 'helper elf', 'pixie boy'],
    serves: ['leprechaun#person', 'leprechaun'],
    size: [0.598, 1.24, 0.449],
    massKg: 25,
  },
  { main: '#3a9146', legs: '#c8332e', hat: '#3a9146', trim: '#e9d9a8', hair: '#b5602a' },
  { stature: 1, head: 0.2, hip: 0.28, outfit: 'coat', hat: 'elf', ears: 'pointed', wears: ['bell', 'collar'] },
);
