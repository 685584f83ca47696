import { archetype, mat } from '../archetype.ts';
import { lathe, at, torus } from '../solids.ts';

export default archetype({
  name: 'plate',
  words: ['saucer', 'platter', 'silver platter', 'dinner plate', 'tableware'],
  near: ['frisbee', 'lid', 'tray'],
  serves: ['plate#artifact', 'saucer', 'tray', 'tableware', 'lid#artifact'],
  kind: 'prop',
  size: [0.26, 0.03, 0.26],
  massKg: 0.5,
  roles: { main: mat('porcelain', '#f1ede2'), band: mat('porcelain', '#4a7fa8') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'plate',
      lathe(
        [
          [0, 0],
          [r * 0.6, 0],
          [r * 0.68, h * 0.2],
          [r, h * 0.8],
          [r, h],
          [r * 0.64, h * 0.5],
          [0, h * 0.45],
        ],
        it.sides(24),
      ),
      'main',
    );
    it.part('band', at(torus(r * 0.86, h * 0.12, 360, it.sides(24)), 0, h * 0.76), 'band', { parent: 'plate' });
    it.anchor('top', 0, h * 0.5, 0, w * 0.7);
    it.anchor('inside', 0, h * 0.5, 0, w * 0.8);
  },
});
