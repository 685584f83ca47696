import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, extrude, group, mirror, scaled, subtract, tube } from '../solids.ts';

export default archetype({
  name: 'mask',
  words: [
    'gas mask',
    'theater mask',
    'carnival mask',
    'venetian mask',
    'masquerade mask',
    'tribal mask',
    'hockey mask',
    'face mask',
    'plague mask',
    'plague doctor mask',
    'eye mask',
    'goggles',
    'diving mask',
    'scuba mask',
    'ski goggles',
    'ninja mask',
  ],
  serves: ['mask#1', 'mask#2', 'gasmask', 'goggles', 'face_mask'],
  kind: 'prop',
  size: [0.24, 0.3, 0.2],
  massKg: 0.4,
  body: 'fixed',
  roles: {
    main: mat('porcelain', '#f3ead8'),
    dark: mat('rubber', '#23201f'),
    gold: mat('gold', '#dcae48'),
    red: mat('plastic', '#b8283a'),
    rubber: mat('rubber', '#4a5240'),
    glass: mat('glass', '#b9d6dc'),
    metal: mat('steel', '#8d959c'),
  },
  tint: ['main', 'rubber'],
  build(it) {
    const { w, h, d } = it;
    const face = (k: number): Solid => at(ball(w * 0.46 * k, h * 0.46 * k, d * 0.42 * k, 16), 0, h * 0.54, -d * 0.02);
    if (it.says('gas', 'goggles', 'diving', 'scuba', 'ski')) {
      const low = it.says('gas');
      it.part('face', low ? face(0.94) : at(box(w * 0.92, h * 0.34, d * 0.5, h * 0.12), 0, h * 0.56), 'rubber');
      it.part(
        'eye_rims',
        mirror(at(along.z(cylinder(w * 0.19, d * 0.14, { sides: 18 })), w * 0.21, h * 0.62, low ? d * 0.33 : d * 0.27, [0, low ? 22 : 6, 0])),
        'metal',
        { parent: 'face' },
      );
      it.part(
        'lenses',
        mirror(at(along.z(cylinder(w * 0.155, d * 0.15, { sides: 18 })), w * 0.213, h * 0.62, low ? d * 0.345 : d * 0.285, [0, low ? 22 : 6, 0])),
        'glass',
        { parent: 'eye_rims' },
      );
      if (low) {
        it.part('snout', at(along.z(cylinder(w * 0.17, d * 0.26, { top: w * 0.13, sides: 16 })), 0, h * 0.36, d * 0.36, [24, 0, 0]), 'rubber', {
          parent: 'face',
        });
        it.part('filter', at(along.z(cylinder(w * 0.2, d * 0.22, { sides: 18, bevel: 0.006 })), 0, h * 0.28, d * 0.5, [24, 0, 0]), 'metal', {
          parent: 'snout',
        });
      }
      it.part('straps', mirror(at(box(w * 0.08, h * 0.08, d * 0.5, 0.006), w * 0.44, h * 0.6, -d * 0.2)), 'dark', { parent: 'face' });
      it.part('stand', at(box(w * 0.5, h * 0.2, d * 0.4, 0.02), 0, h * 0.1, -d * 0.04), 'dark', { parent: 'face' });
      if (!low) it.part('post', at(box(w * 0.12, h * 0.3, d * 0.2), 0, h * 0.3, -d * 0.04), 'dark', { parent: 'stand' });
      return;
    }
    const shell = subtract(
      face(1),
      at(box(w * 2, h * 2, d), 0, h * 0.5, -d * 0.5),
      mirror(at(scaled(along.z(cylinder(w * 0.1, d * 2, { sides: 14 })), 1.35, 0.8, 1), w * 0.19, h * 0.62)),
    );
    it.part('face', shell, 'main');
    it.part('lining', at(scaled(face(0.9), 1, 1, 0.6), 0, 0), 'dark', { parent: 'face' });
    it.part(
      'nose',
      tube(
        [
          [0, h * 0.64, d * 0.34],
          [0, h * 0.5, d * 0.5],
          [0, h * 0.47, d * 0.4],
        ],
        it.says('plague') ? [w * 0.06, w * 0.12, w * 0.1] : [w * 0.04, w * 0.065, w * 0.05],
        8,
      ),
      'main',
      { parent: 'face' },
    );
    if (it.says('plague'))
      it.part(
        'beak',
        tube(
          [
            [0, h * 0.54, d * 0.3],
            [0, h * 0.5, d * 0.8],
            [0, h * 0.36, d * 1.2],
          ],
          [w * 0.2, w * 0.13, w * 0.02],
          10,
        ),
        'main',
        { parent: 'face' },
      );
    it.part(
      'lips',
      group(at(ball(w * 0.13, h * 0.025, d * 0.05, 10), 0, h * 0.345, d * 0.36), at(ball(w * 0.1, h * 0.03, d * 0.05, 10), 0, h * 0.31, d * 0.345)),
      'red',
      { parent: 'face' },
    );
    it.part(
      'brows',
      mirror(
        tube(
          [
            [w * 0.06, h * 0.71, d * 0.385],
            [w * 0.2, h * 0.755, d * 0.36],
            [w * 0.36, h * 0.72, d * 0.26],
          ],
          w * 0.02,
          6,
        ),
      ),
      'gold',
      { parent: 'face' },
    );
    it.part(
      'crest',
      group(
        ...[-1.5, -0.75, 0, 0.75, 1.5].map((k) =>
          at(
            extrude(
              [
                [0, 0],
                [w * 0.06, h * 0.06],
                [0, h * 0.15],
                [-w * 0.06, h * 0.06],
              ],
              d * 0.06,
              0.004,
            ),
            k * w * 0.16,
            h * (0.94 - 0.05 * Math.abs(k)) - h * 0.04,
            d * 0.12,
            [0, 0, -k * 18],
          ),
        ),
      ),
      'gold',
      { parent: 'face' },
    );
    it.part('jewel', at(ball(w * 0.05, h * 0.05, d * 0.05, 8), 0, h * 0.79, d * 0.36), 'red', { parent: 'face' });
    it.part('stand', at(box(w * 0.4, h * 0.16, d * 0.4, 0.01), 0, h * 0.08, d * 0.02), 'dark', { parent: 'lining' });
  },
});
