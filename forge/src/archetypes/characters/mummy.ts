import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'mummy',
    words: ['embalmed body'],
    serves: ['mummy#body', 'mummy#2'],
    size: [0.821, 1.71, 0.854],
    massKg: 60,
  },
  { main: '#cdbb90', skin: '#cdbb90' },
  { stature: 1.72, outfit: 'bare', hair: 'none', ears: 'none', nose: 'none', mouth: 'none', eyes: 'glowing', arms: 'forward', wears: ['bandages'] },
);
