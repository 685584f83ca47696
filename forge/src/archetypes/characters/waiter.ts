import { biped } from '../../shared-parts/biped.ts';

export default biped(
  {
    name: 'waiter',
    words: ['butler', 'server', 'waitress', 'bartender', 'barman'],
    serves: ['waiter#person', 'servant#person', 'bartender#person'],
    size: [0.876, 1.79, 0.616],
    massKg: 72,
  },
  { main: '#2b2c33', legs: '#23242a', trim: '#2b2c33' },
  { stature: 1.75, hair: 'short', wears: ['bow_tie', 'apron'] },
);
