import { quadruped } from '../../shared-parts/quadruped.ts';

export default quadruped(
  {
    name: 'brontosaurus',
    words: ['diplodocus', 'brachiosaurus', 'sauropod', 'apatosaurus', 'loch ness monster', 'longneck'],
    serves: ['sauropod', 'plesiosaur'],
    size: [2.0, 5.0, 8.5],
    massKg: 15000,
  },
  { main: '#6f8fa0', under: '#c9d3cf', dark: '#46606e', accent: '#efe6d2' },
  { legs: 0.22, girth: 0.13, body: 0.42, head: 0.055, muzzle: 1, snout: 0.7, legThick: 0.045, ears: 'none', tail: 'thick', headY: 0.92 },
);
