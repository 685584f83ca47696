import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, lathe, tube, turned } from '../solids.ts';

export default archetype({
  name: 'gramophone',
  words: ['phonograph with horn', 'victrola', 'old gramophone'],
  serves: ['gramophone#1'],
  kind: 'prop',
  size: [0.5, 0.76, 0.6],
  massKg: 6,
  roles: { main: mat('walnut', '#7a4a2c'), horn: mat('brass', '#d3a83f'), vinyl: mat('plastic', '#1d1c20'), metal: mat('chrome', '#d0d4d9') },
  build(it) {
    const { w, h, d } = it;
    it.part('case', at(box(w * 0.78, h * 0.22, d * 0.66, it.bevel(h * 0.02)), 0, h * 0.11, d * 0.0), 'main');
    it.part('record', at(cylinder(w * 0.32, h * 0.03, { sides: it.sides(24) }), 0, h * 0.235, d * 0.02), 'vinyl', { parent: 'case' });
    it.part('label', at(cylinder(w * 0.1, h * 0.02, { sides: 14 }), 0, h * 0.255, d * 0.02), 'horn', { parent: 'record' });
    it.part(
      'neck',
      tube(
        [
          [0, h * 0.2, -d * 0.3],
          [0, h * 0.44, -d * 0.34],
          [0, h * 0.56, -d * 0.2],
          [0, h * 0.62, -d * 0.06],
        ],
        [w * 0.045, w * 0.05, w * 0.06, w * 0.08],
        12,
      ),
      'horn',
      { parent: 'case' },
    );
    it.part(
      'horn',
      at(
        turned(
          lathe(
            [
              [w * 0.07, 0],
              [w * 0.12, h * 0.14],
              [w * 0.24, h * 0.28],
              [w * 0.48, h * 0.4],
              [w * 0.46, h * 0.41],
              [w * 0.2, h * 0.28],
              [w * 0.06, h * 0.06],
            ],
            it.sides(18),
          ),
          66,
        ),
        0,
        h * 0.59,
        -d * 0.1,
      ),
      'horn',
      { parent: 'neck' },
    );
    it.part(
      'arm',
      tube(
        [
          [0, h * 0.3, -d * 0.31],
          [w * 0.2, h * 0.31, -d * 0.1],
          [w * 0.16, h * 0.27, d * 0.1],
        ],
        w * 0.025,
        8,
      ),
      'metal',
      { parent: 'neck' },
    );
    it.part(
      'crank',
      tube(
        [
          [w * 0.36, h * 0.12, 0],
          [w * 0.46, h * 0.12, 0],
          [w * 0.46, h * 0.03, d * 0.06],
          [w * 0.5, h * 0.03, d * 0.06],
        ],
        w * 0.02,
        7,
      ),
      'metal',
      { parent: 'case' },
    );
  },
});
