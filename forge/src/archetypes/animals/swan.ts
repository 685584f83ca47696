import { bird } from '../../shared-parts/bird.ts';

export default bird(
  {
    name: 'swan',
    words: ['black swan', 'cygnet', 'mute swan'],
    serves: ['swan#animal'],
    size: [0.5, 1.1, 1.05],
    massKg: 10,
  },
  { main: '#faf9f5', belly: '#ffffff', beak: '#e8762e', wing: '#f1efe8', accent: '#2a2628' },
  { legs: 0.06, neck: 0.44, head: 0.085, beak: 'flat', tail: 'short', webbed: true },
);
