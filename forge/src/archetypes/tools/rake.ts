import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, row, tube } from '../solids.ts';

export default archetype({
  name: 'rake',
  words: ['garden rake', 'leaf rake'],
  serves: ['rake#3'],
  kind: 'prop',
  size: [0.44, 1.5, 0.2],
  massKg: 1.5,
  roles: { main: mat('painted_metal', '#3f8f5a'), handle: mat('oak', '#a9794a') },
  build(it) {
    const { w, h, d } = it;
    it.part('handle', at(cylinder(w * 0.035, h * 0.92, { sides: 10 }), 0, h * 0.54), 'handle', { sockets: [{ kind: 'grip', at: [0, h * 0.7, 0] }] });
    it.part('head', at(box(w, h * 0.03, d * 0.16, h * 0.006), 0, h * 0.09), 'main', { parent: 'handle' });
    it.part(
      'teeth',
      at(
        row(
          tube(
            [
              [0, 0, 0],
              [0, -h * 0.04, d * 0.16],
              [0, -h * 0.085, d * 0.24],
            ],
            w * 0.014,
            6,
          ),
          9,
          [w * 0.118, 0, 0],
        ),
        -w * 0.47,
        h * 0.09,
      ),
      'main',
      { parent: 'head' },
    );
  },
});
