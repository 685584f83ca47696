import { bird } from '../../shared-parts/bird.ts';

export default bird(
  {
    name: 'bird',
    words: ['songbird', 'sparrow', 'robin', 'bluebird', 'finch', 'canary', 'pigeon', 'dove', 'hummingbird', 'swallow', 'flying bird', 'blue jay', 'woodpecker', 'seagull', 'gull', 'pelican', 'kiwi bird', 'quail', 'partridge', 'cardinal', 'wren', 'cuckoo', 'puffin'],
    serves: ['bird#animal', 'passerine#animal'],
    size: [0.16, 0.22, 0.26],
    massKg: 0.08,
  },
  { main: '#4a84c4', belly: '#efd9b0', beak: '#e0a13a', wing: '#35649c', accent: '#35649c' },
  { legs: 0.16, head: 0.2, beak: 'short', tail: 'long' },
);
