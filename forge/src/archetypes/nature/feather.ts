import { archetype, mat } from '../archetype.ts';
import { at, ball, extrude, group, tube, turned } from '../solids.ts';

export default archetype({
  name: 'feather',
  words: ['quill', 'bird feather', 'plume'],
  serves: ['feather#1', 'quill#4'],
  kind: 'prop',
  size: [0.12, 0.04, 0.5],
  massKg: 0.01,
  roles: { main: mat('feather', '#f1f0ea'), shaft: mat('horn', '#d9c7a0'), tip: mat('feather', '#4f7fb5') },
  build(it) {
    const { w, h, d } = it;
    const vane = (k: number) =>
      extrude(
        [
          [0, -d * 0.26],
          [w * 0.3 * k, -d * 0.2],
          [w * 0.46 * k, d * 0.06],
          [w * 0.38 * k, d * 0.3],
          [0, d * 0.47],
        ].map(([x = 0, y = 0]): [number, number] => [x, y]),
        h * 0.2,
      );
    it.part(
      'shaft',
      tube(
        [
          [0, h * 0.2, d * 0.48],
          [0, h * 0.5, d * 0.2],
          [0, h * 0.4, -d * 0.46],
        ],
        [w * 0.05, w * 0.045, w * 0.015],
        8,
      ),
      'shaft',
    );
    it.part('vanes', at(group(turned(vane(1), -90), { shape: 'mirror', of: turned(vane(0.86), -90), axis: 'x' }), 0, h * 0.46), 'main', { parent: 'shaft' });
    it.part(
      'down',
      group(at(ball(w * 0.18, h * 0.3, d * 0.06, 8), w * 0.06, h * 0.36, d * 0.29), at(ball(w * 0.16, h * 0.26, d * 0.05, 8), -w * 0.08, h * 0.36, d * 0.31)),
      'main',
      { parent: 'shaft' },
    );
  },
});
