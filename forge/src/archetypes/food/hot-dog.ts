import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, capsule, group, tube } from '../solids.ts';

export default archetype({
  name: 'hot_dog',
  words: ['hotdog', 'frankfurter', 'sausage in a bun', 'chili dog'],
  near: ['sausage', 'wiener', 'bratwurst'],
  serves: ['hotdog#food', 'frankfurter', 'sausage#food'],
  kind: 'prop',
  size: [0.08, 0.07, 0.2],
  massKg: 0.15,
  roles: { main: mat('bread', '#d79a4e'), sausage: mat('skin', '#a8472f'), mustard: mat('cream', '#efc02d') },
  build(it) {
    const { w, h, d } = it;
    it.part('bun', group(...[-1, 1].map((side) => at(along.z(capsule(w * 0.3, d * 0.88, it.sides(14))), side * w * 0.2, w * 0.3))), 'main');
    it.part('sausage', at(along.z(capsule(w * 0.2, d, it.sides(14))), 0, h - w * 0.26), 'sausage', { parent: 'bun' });
    const wave = Array.from({ length: 15 }, (_, i): Vec3 => [Math.sin(i * 1.6) * w * 0.08, h - w * 0.06, (i / 14 - 0.5) * d * 0.82]);
    it.part('mustard', tube(wave, w * 0.045, 7), 'mustard', { parent: 'sausage' });
  },
});
