import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'cowboy',
    words: ['cowgirl', 'sheriff', 'gunslinger', 'outlaw', 'bandit', 'rancher'],
    serves: ['cowboy#person', 'bandit#person', 'thief#person'],
    size: [1.01, 1.85, 1.06],
    massKg: 80,
  },
  { main: '#a5653a', legs: '#4a5f86', hat: '#8a5a33', trim: '#c23b32', shoes: '#5a3520' },
  { stature: 1.78, hat: 'cowboy', beard: 'moustache', right: 'gun', wears: ['scarf', 'badge'] },
);
