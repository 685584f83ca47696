import { swimmer } from '../../shared-parts/swimmer.ts';

export default swimmer(
  {
    name: 'shark',
    words: ['great white', 'great white shark', 'mako', 'megalodon', 'tiger shark'],
    serves: ['shark#animal', 'cartilaginous_fish'],
    size: [1.5, 1.9, 3.65],
    massKg: 600,
  },
  { main: '#6f8598', belly: '#eef0ee', fin: '#5d7285' },
  {
    rows: [
      [0, 0.012, 0.03, 0.02],
      [0.1, 0.03, 0.042, 0.015],
      [0.3, 0.072, 0.085, -0.032],
      [0.5, 0.105, 0.12, 0],
      [0.68, 0.11, 0.122, 0],
      [0.82, 0.095, 0.1, 0.005],
      [0.92, 0.068, 0.066, 0.014],
      [0.98, 0.03, 0.03, 0.022],
      [1, 0.006, 0.008, 0.024],
    ],
    tail: 'upright',
    dorsal: 'sharp',
    flipper: 0.17,
    mouth: 'teeth',
    gills: true,
    eye: [0.87, 0.2, 0.013],
  },
);
