import { archetype, mat } from '../archetype.ts';
import { at, extrude, group, lathe, star, torus } from '../solids.ts';

export default archetype({
  name: 'wand',
  words: ['magic wand', 'fairy wand', 'scepter', 'sceptre'],
  near: ['baton', 'magic staff'],
  serves: ['wand#artifact'],
  kind: 'prop',
  size: [0.1, 0.42, 0.06],
  massKg: 0.15,
  behaviours: ['light'],
  roles: { main: mat('oak', '#5d3a24'), tip: mat('glow', '#ffe98a', { glow: 1 }), trim: mat('gold', '#d8ae4a') },
  tint: ['main'],
  keep: ['tip'],
  build(it) {
    const { w, h, d } = it;
    it.part(
      'handle',
      lathe(
        [
          [0, 0],
          [w * 0.16, 0],
          [w * 0.2, h * 0.04],
          [w * 0.13, h * 0.1],
          [w * 0.16, h * 0.22],
          [w * 0.1, h * 0.26],
          [w * 0.07, h * 0.82],
          [0, h * 0.82],
        ],
        9,
      ),
      'main',
      { sockets: [{ kind: 'grip', at: [0, h * 0.12, 0] }] },
    );
    it.part('tip', at(extrude(star(w * 0.5, w * 0.22), d * 0.4, d * 0.12), 0, h - w * 0.52), 'tip', {
      parent: 'handle',
      sockets: [{ kind: 'light', at: [0, h * 0.9, 0] }],
    });
    it.detail('rings', group(at(torus(w * 0.14, w * 0.04, 360, 9), 0, h * 0.24), at(torus(w * 0.1, w * 0.03, 360, 9), 0, h * 0.73)), 'trim', {
      parent: 'handle',
    });
  },
});
