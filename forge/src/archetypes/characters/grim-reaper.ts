import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'grim_reaper',
    words: ['reaper', 'death', 'angel of death', 'the grim reaper'],
    serves: [],
    size: [1.03, 2, 0.713],
    massKg: 60,
  },
  { main: '#26252c', hat: '#26252c', skin: '#e8e1cc', trim: '#1b1a20' },
  { stature: 1.85, outfit: 'robe', hat: 'hood', hair: 'none', eyes: 'hollow', nose: 'none', ears: 'none', mouth: 'none', right: 'scythe' },
);
