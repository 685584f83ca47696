import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, mirror, torus } from '../solids.ts';

export default archetype({
  name: 'mirror',
  words: ['looking glass', 'vanity mirror', 'wall mirror', 'magic mirror'],
  serves: ['mirror#artifact'],
  kind: 'prop',
  size: [0.7, 1.7, 0.5],
  massKg: 14,
  roles: { main: mat('gold', '#cfa045'), glass: mat('chrome', '#cfe3ea', { roughness: 0.05 }), back: mat('oak', '#7a5230') },
  keep: ['glass'],
  build(it) {
    const { w, h, d } = it;
    const oval = h * 0.7;
    const stretch: [number, number, number] = [1, oval / (w * 0.8), 1];
    const stand = (solid: ReturnType<typeof at>): ReturnType<typeof at> => at(solid, 0, h * 0.62, 0, [-4, 0, 0]);
    it.part(
      'glass',
      stand({ shape: 'place', of: { shape: 'place', of: cylinder(w * 0.38, w * 0.05, { sides: it.sides(22) }), turn: [90, 0, 0] }, scale: stretch }),
      'glass',
    );
    it.part(
      'frame',
      stand({ shape: 'place', of: { shape: 'place', of: torus(w * 0.385, w * 0.05, 360, it.sides(22)), turn: [90, 0, 0] }, scale: stretch }),
      'main',
      { parent: 'glass' },
    );
    it.part(
      'backing',
      stand(
        at(
          { shape: 'place', of: { shape: 'place', of: cylinder(w * 0.37, w * 0.03, { sides: it.sides(22) }), turn: [90, 0, 0] }, scale: stretch },
          0,
          0,
          -w * 0.035,
        ),
      ),
      'back',
      { parent: 'glass' },
    );
    it.part('posts', mirror(at(box(w * 0.07, h * 0.78, w * 0.07, it.bevel(w * 0.015)), w * 0.46, h * 0.4)), 'back', { parent: 'frame' });
    it.part('feet', mirror(at(box(w * 0.08, w * 0.08, d, it.bevel(w * 0.02)), w * 0.46, w * 0.04)), 'back', { parent: 'posts' });
    it.part('crossbar', at(box(w * 0.92, w * 0.06, w * 0.06), 0, h * 0.12), 'back', { parent: 'posts' });
    it.detail('pivots', mirror(at(cylinder(w * 0.035, w * 0.12, { sides: 8 }), w * 0.44, h * 0.62, 0, [0, 0, 90])), 'main', { parent: 'posts' });
  },
});
