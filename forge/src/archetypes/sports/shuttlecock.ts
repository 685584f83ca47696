import { archetype, mat } from '../archetype.ts';
import { at, cylinder, extrude, group, lathe, torus, turned } from '../solids.ts';

export default archetype({
  name: 'shuttlecock',
  words: ['badminton shuttlecock', 'birdie', 'badminton', 'badminton birdie'],
  serves: ['shuttlecock'],
  kind: 'prop',
  size: [0.1, 0.12, 0.1],
  massKg: 0.01,
  roles: { main: mat('feather', '#f8f7f2'), cork: mat('cork', '#efe0c2'), band: mat('painted_metal', '#2f8f4f'), thread: mat('cotton', '#d9d4c8') },
  build(it) {
    const { w, h } = it;
    const r = w / 2;
    it.part(
      'cork',
      at(
        lathe(
          [
            [0, 0],
            [r * 0.26, h * 0.02],
            [r * 0.4, h * 0.1],
            [r * 0.42, h * 0.22],
            [r * 0.4, h * 0.26],
            [0, h * 0.26],
          ],
          18,
        ),
        0,
        0,
      ),
      'cork',
    );
    it.part('band', at(cylinder(r * 0.44, h * 0.06, { sides: 18 }), 0, h * 0.24), 'band', { parent: 'cork' });
    const feather = at(
      extrude(
        [
          [-r * 0.05, 0],
          [r * 0.05, 0],
          [r * 0.07, h * 0.3],
          [r * 0.19, h * 0.46],
          [r * 0.17, h * 0.68],
          [0, h * 0.76],
          [-r * 0.17, h * 0.68],
          [-r * 0.19, h * 0.46],
          [-r * 0.07, h * 0.3],
        ],
        r * 0.03,
      ),
      0,
      h * 0.24,
      r * 0.32,
      [36, 14, 0],
    );
    it.part('feathers', group(...Array.from({ length: 14 }, (_, i) => turned(feather, 0, (i / 14) * 360))), 'main', { parent: 'band' });
    it.part('threads', group(at(torus(r * 0.6, r * 0.025, 360, 22), 0, h * 0.5), at(torus(r * 0.5, r * 0.025, 360, 22), 0, h * 0.4)), 'thread', {
      parent: 'feathers',
      ghost: true,
    });
  },
});
