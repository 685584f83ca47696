import { archetype, mat } from '../archetype.ts';
import { at, extrude, mirror, turned } from '../solids.ts';

export default archetype({
  name: 'paper_airplane',
  words: ['paper plane', 'paper aeroplane', 'paper dart', 'origami plane'],
  serves: [],
  kind: 'prop',
  size: [0.2, 0.06, 0.26],
  massKg: 0.01,
  roles: { main: mat('paper', '#f1ede2') },
  build(it) {
    const { w, h, d } = it;
    const sheet = Math.min(w, h) * 0.03;
    // The fold hangs below; the wings open from its upper edge.
    it.part(
      'fold',
      at(
        turned(
          extrude(
            [
              [-d / 2, h],
              [-d * 0.42, 0],
              [-d * 0.3, 0],
              [d / 2, h],
            ],
            sheet * 2,
          ),
          0,
          -90,
        ),
        0,
        0,
      ),
      'main',
    );
    it.part(
      'wings',
      mirror(
        at(
          turned(
            extrude(
              [
                [0, -d / 2],
                [w / 2, -d / 2],
                [0, d / 2],
              ],
              sheet,
            ),
            90,
          ),
          0,
          h - sheet,
          0,
          [0, 0, 5],
        ),
      ),
      'main',
      { parent: 'fold' },
    );
  },
});
