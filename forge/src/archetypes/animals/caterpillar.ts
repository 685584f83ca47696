import { eyes } from '../../shared-parts/eyes.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, group, mirror, torus, tube } from '../solids.ts';

export default archetype({
  name: 'caterpillar',
  words: ['worm', 'earthworm', 'inchworm', 'larva', 'grub', 'maggot', 'centipede', 'millipede', 'silkworm', 'leech', 'sandworm'],
  serves: ['caterpillar#animal', 'worm#animal', 'larva#animal', 'centipede', 'millipede'],
  kind: 'character',
  size: [0.14, 0.18, 0.55],
  massKg: 0.05,
  roles: { main: mat('skin', '#86c24a'), light: mat('skin', '#b9dc6a'), dark: mat('rubber', '#4a3a2c'), foot: mat('skin', '#e8a33f') },
  tint: ['main', 'light'],
  options: { legs: ['leg', 'legs', 'feet'], antennae: ['antenna', 'antennae'], eyes: ['eye', 'eyes'] },
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.42;
    const count = 7;
    const step = (d - r * 2.3) / (count - 1);
    const legs = it.has('legs', !it.says('worm', 'earthworm'));
    for (let i = 0; i < count; i++) {
      const z = d / 2 - r * 1.2 - i * step;
      const y = r * 1.02 + Math.sin((i / (count - 1)) * Math.PI) * h * 0.1 + (i === 0 ? r * 0.5 : 0);
      const size = i === 0 ? r * 1.12 : r * (1 - (i / count) * 0.22);
      const name = i === 0 ? 'head' : `segment_${i}`;
      it.part(
        name,
        at(ball(size, size, size, it.sides(14)), 0, i === 0 ? y : Math.max(y, size), z),
        i % 2 === 0 ? 'main' : 'light',
        i === 0 ? {} : { parent: i === 1 ? 'head' : `segment_${i - 1}`, joint: { type: 'ball', at: [0, y, z + step / 2] } },
      );
      if (i > 0 && legs) it.part(`feet_${i}`, mirror(at(ball(r * 0.26, y * 0.42, r * 0.24, 10), r * 0.55, y * 0.42, z)), 'foot', { parent: name });
    }
    const z = d / 2 - r * 1.2;
    const y = r * 1.52;
    if (it.has('eyes')) eyes(it, { parent: 'head', x: r * 0.42, y: y + r * 0.22, z: z + r * 0.94, radius: r * 0.2 });
    it.detail('smile', at(torus(r * 0.3, r * 0.05, 180, 10), 0, y - r * 0.18, z + r * 1.05, [-100, 0, 0]), 'dark', { parent: 'head', ghost: true });
    if (it.has('antennae'))
      it.part(
        'antennae',
        mirror(
          group(
            tube(
              [
                [r * 0.3, y + r * 0.8, z],
                [r * 0.42, y + r * 1.3, z + r * 0.1],
                [r * 0.6, y + r * 1.55, z + r * 0.25],
              ],
              r * 0.07,
              7,
            ),
            at(ball(r * 0.15, r * 0.15, r * 0.15, 9), r * 0.6, y + r * 1.58, z + r * 0.25),
          ),
        ),
        'dark',
        { parent: 'head', ghost: true },
      );
    it.anchor('head', 0, y + r * 0.95, z, r * 1.9);
    it.anchor('back', 0, r * 2.2, 0, r * 1.8);
    it.anchor('face', 0, y, z + r, r * 1.6);
  },
});
