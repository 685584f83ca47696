import { hoofed } from '../../shared-parts/hoofed.ts';

export default hoofed(
  {
    name: 'stag',
    words: ['reindeer', 'elk', 'caribou', 'buck', 'red deer', 'hart'],
    serves: ['elk#animal', 'stag#animal', 'caribou'],
    size: [0.9, 2.1, 1.9],
    massKg: 220,
  },
  { main: '#85572f', under: '#d8c29a', mane: '#5a3c24', horn: '#d9c39a' },
  {
    legs: 0.34,
    girth: 0.115,
    trunk: 0.5,
    poll: 0.7,
    reach: 0.2,
    neck: 0.74,
    head: 0.22,
    cheek: 0.066,
    hang: 0.5,
    legThick: 0.027,
    ears: 'sideways',
    tail: 'up',
    horns: 'antlers',
  },
);
