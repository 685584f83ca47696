import { archetype, mat } from '../archetype.ts';
import { type Flat, lathe } from '../solids.ts';

/** Matter by itself, heaped: what a bucket full of sand is full of. */
export default archetype({
  name: 'lump',
  words: ['clump', 'blob of matter'],
  serves: ['lump#1'],
  kind: 'prop',
  size: [0.4, 0.12, 0.4],
  massKg: 6,
  roles: { main: mat('earth', '#6d5137') },
  build(it) {
    const { w, h } = it;
    const profile: Flat[] = [
      [0, 0],
      [w * 0.46, 0],
      [w * 0.5, h * 0.18],
      [w * 0.42, h * 0.55],
      [w * 0.26, h * 0.85],
      [w * 0.1, h * 0.98],
      [0, h],
    ];
    it.part('lump', lathe(profile, it.sides(20)), 'main');
  },
});
