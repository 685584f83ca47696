import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, torus, tube } from '../solids.ts';

export default archetype({
  name: 'spring',
  words: ['coil spring', 'metal spring', 'coil', 'slinky'],
  serves: ['spring#artifact', 'coil#artifact'],
  kind: 'prop',
  size: [0.08, 0.14, 0.08],
  massKg: 0.1,
  roles: { main: mat('steel', '#a4abb2') },
  build(it) {
    const { w, h } = it;
    const r = w * 0.42;
    const turns = 6;
    const path = Array.from({ length: turns * 12 + 1 }, (_, i): Vec3 => [
      Math.cos((i / 12) * Math.PI * 2) * r,
      w * 0.07 + (i / (turns * 12)) * (h - w * 0.14),
      Math.sin((i / 12) * Math.PI * 2) * r,
    ]);
    it.part('coil', tube(path, w * 0.065, 7), 'main');
    it.part('foot', at(torus(r, w * 0.07, 360, 16), 0, w * 0.07), 'main', { parent: 'coil' });
    it.part('end', at(torus(r, w * 0.07, 360, 16), 0, h - w * 0.07), 'main', { parent: 'coil' });
  },
});
