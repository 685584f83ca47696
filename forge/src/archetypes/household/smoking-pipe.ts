import { archetype, mat } from '../archetype.ts';
import { along, at, cylinder, lathe, tube } from '../solids.ts';

export default archetype({
  name: 'smoking_pipe',
  words: ['tobacco pipe', 'corncob pipe', 'sherlock pipe', 'briar pipe'],
  serves: ['pipe#1'],
  kind: 'prop',
  size: [0.05, 0.1, 0.18],
  massKg: 0.06,
  when: { pipe: ['smoking', 'tobacco', 'sherlock', 'smoke', 'corncob', 'briar'] },
  roles: { main: mat('walnut', '#6b3a22'), stem: mat('plastic', '#1f1b1a'), band: mat('brass', '#d3a83f') },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'bowl',
      at(
        lathe(
          [
            [0, 0],
            [w * 0.3, 0],
            [w * 0.48, h * 0.3],
            [w * 0.44, h * 0.97],
            [w * 0.3, h],
            [w * 0.28, h * 0.6],
            [0, h * 0.6],
          ],
          it.sides(16),
        ),
        0,
        0,
        d * 0.34,
      ),
      'main',
    );
    it.part(
      'shank',
      tube(
        [
          [0, h * 0.22, d * 0.3],
          [0, h * 0.3, d * 0.02],
          [0, h * 0.42, -d * 0.14],
        ],
        [w * 0.24, w * 0.2, w * 0.17],
        12,
      ),
      'main',
      { parent: 'bowl' },
    );
    it.part(
      'stem',
      tube(
        [
          [0, h * 0.41, -d * 0.13],
          [0, h * 0.56, -d * 0.3],
          [0, h * 0.6, -d * 0.48],
        ],
        [w * 0.15, w * 0.12, w * 0.11],
        10,
      ),
      'stem',
      { parent: 'shank' },
    );
    it.detail('band', at(along.z(cylinder(w * 0.21, d * 0.04, { sides: 12 })), 0, h * 0.41, -d * 0.13, [-32, 0, 0]), 'band', { parent: 'shank' });
  },
});
