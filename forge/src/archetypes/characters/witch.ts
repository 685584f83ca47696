import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'witch',
    words: ['sorceress', 'enchantress', 'hex'],
    serves: ['witch#person', 'enchantress#person'],
    size: [0.953, 2.08, 0.912],
    massKg: 60,
  },
  { main: '#4c2f63', trim: '#7dae3c', hair: '#c25a24', hat: '#33233f', skin: '#9cc06a' },
  { stature: 1.65, outfit: 'robe', hat: 'wizard', hair: 'long', right: 'broom', nose: 'hooked' },
);
