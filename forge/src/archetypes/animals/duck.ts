import { bird } from '../../shared-parts/bird.ts';

export default bird(
  {
    name: 'duck',
    words: ['duckling', 'mallard', 'mandarin duck', 'rubber duck'],
    serves: ['duck#animal', 'anseriform_bird'],
    size: [0.26, 0.36, 0.42],
    massKg: 1.4,
  },
  { main: '#e9c53f', belly: '#f3dc7f', beak: '#e8862e', wing: '#dcb236', accent: '#dcb236' },
  { legs: 0.08, neck: 0.06, head: 0.2, beak: 'flat', tail: 'short', webbed: true },
);
