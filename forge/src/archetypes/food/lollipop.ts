import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, cylinder, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'lollipop',
  words: ['lolly', 'sucker', 'swirl lollipop'],
  near: ['candy cane'],
  serves: ['lollipop'],
  kind: 'prop',
  size: [0.11, 0.24, 0.03],
  massKg: 0.05,
  roles: { main: mat('plastic', '#e0476a', { roughness: 0.2 }), swirl: mat('plastic', '#fbf1e4'), stick: mat('paper', '#f1eadb') },
  build(it) {
    const { w, h, d } = it;
    const r = w / 2;
    it.part('stick', at(cylinder(w * 0.04, h * 0.6, { sides: 8 }), 0, h * 0.3), 'stick');
    it.part('sweet', at(along.z(cylinder(r, d * 0.8, { sides: it.sides(22), bevel: d * 0.25 })), 0, h - r), 'main', { parent: 'stick' });
    const spiral = Array.from({ length: 26 }, (_, i): Vec3 => [Math.cos(i * 0.5) * r * (0.06 + i * 0.031), Math.sin(i * 0.5) * r * (0.06 + i * 0.031), 0]);
    it.part('swirl', mirror(at(tube(spiral, r * 0.07, 6), 0, h - r, d * 0.39), 'z'), 'swirl', { parent: 'sweet' });
  },
});
