import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'skeleton',
    words: ['skeleton warrior', 'skeletal warrior', 'bony figure', 'human skeleton'],
    serves: ['skeleton#body', 'skeletal_system'],
    size: [0.801, 1.71, 0.513],
    massKg: 12,
  },
  { main: '#ece5d0', skin: '#ece5d0' },
  { stature: 1.72, outfit: 'bones', hair: 'none', ears: 'none', nose: 'none', mouth: 'none', eyes: 'hollow' },
);
