import { archetype, mat } from '../archetype.ts';
import { at, box, curve, extrude, mirror, roundRect, subtract, tube } from '../solids.ts';

export default archetype({
  name: 'glasses',
  words: ['sunglasses', 'eyeglasses', 'spectacles', 'goggles', 'shades', '3d glasses', 'pair of glasses', 'reading glasses', 'sunglass', 'eyeglass'],
  serves: ['glasses#1', 'sunglasses', 'goggles'],
  kind: 'prop',
  size: [0.16, 0.055, 0.15],
  massKg: 0.05,
  interaction: { pickup: true },
  roles: { main: mat('plastic', '#c8402f'), lens: mat('glass', '#2c3947', { roughness: 0.08 }), metal: mat('gold', '#dcb04c') },
  tint: ['main', 'lens'],
  build(it) {
    const { w, h, d } = it;
    const z = d * 0.44;
    const shape = roundRect(w * 0.44, h * 0.86, h * 0.36, 4);
    const rim = subtract(extrude(shape, h * 0.2, h * 0.04), extrude(roundRect(w * 0.36, h * 0.64, h * 0.28, 4), h));
    it.part('frame', mirror(at(rim, w * 0.26, h * 0.5, z)), 'main');
    it.part(
      'bridge',
      tube(
        curve(
          [
            [-w * 0.07, h * 0.62, z],
            [0, h * 0.72, z],
            [w * 0.07, h * 0.62, z],
          ],
          4,
        ),
        h * 0.1,
        8,
      ),
      'main',
      { parent: 'frame' },
    );
    it.part('lenses', mirror(at(extrude(roundRect(w * 0.38, h * 0.68, h * 0.28, 4), h * 0.08), w * 0.26, h * 0.5, z)), 'lens', { parent: 'frame' });
    it.part(
      'temples',
      mirror(
        tube(
          [
            [w * 0.47, h * 0.7, z - h * 0.02],
            [w * 0.47, h * 0.7, -d * 0.26],
            [w * 0.46, h * 0.5, -d * 0.4],
            [w * 0.45, h * 0.08, -d * 0.47],
          ],
          h * 0.08,
          7,
        ),
      ),
      'main',
      { parent: 'frame' },
    );
    it.detail('hinges', mirror(at(box(h * 0.14, h * 0.2, h * 0.2), w * 0.47, h * 0.7, z - h * 0.1)), 'metal', { parent: 'frame' });
    it.detail('glints', mirror(at(box(w * 0.03, h * 0.36, h * 0.03), w * 0.22, h * 0.54, z + h * 0.05, [0, 0, -28])), 'metal', { parent: 'lenses' });
  },
});
