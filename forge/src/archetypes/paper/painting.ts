import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, extrude, mirror, roundRect, subtract, tube, turned } from '../solids.ts';

export default archetype({
  name: 'painting',
  words: ['picture', 'framed picture', 'poster', 'portrait', 'artwork', 'photo frame', 'picture frame', 'canvas', 'mona lisa', 'easel', 'landscape painting'],
  serves: ['painting#1', 'poster#1', 'picture#1', 'easel#1', 'photograph#1'],
  kind: 'prop',
  size: [0.9, 1.6, 0.7],
  massKg: 6,
  roles: {
    main: mat('gold', '#cf9f42'),
    sky: mat('paper', '#9fd3ee'),
    hill: mat('paper', '#6fae5a'),
    far: mat('paper', '#4f8f7a'),
    sun: mat('paper', '#ffd25a'),
    wood: mat('oak', '#8f5f36'),
  },
  keep: ['sky', 'hill', 'far', 'sun'],
  build(it) {
    const { w, h, d } = it;
    const t = d * 0.06;
    const lean = (solid: Solid): Solid => at(turned(solid, -10), 0, 0, d * 0.34);
    const [low, tall] = [h * 0.46, h * 0.44];
    it.part(
      'frame',
      lean(at(subtract(extrude(roundRect(w, tall, t * 0.4, 1), t, t * 0.2), extrude(roundRect(w * 0.82, tall * 0.74, t * 0.2, 1), t * 3)), 0, low + tall / 2)),
      'main',
    );
    it.part('sky', lean(at(box(w * 0.84, tall * 0.76, t * 0.5), 0, low + tall / 2)), 'sky', { parent: 'frame' });
    const y0 = low + tall * 0.125;
    it.part(
      'far_hills',
      lean(
        at(
          extrude(
            [
              [-w * 0.41, 0],
              [w * 0.41, 0],
              [w * 0.41, tall * 0.3],
              [w * 0.2, tall * 0.46],
              [0, tall * 0.3],
              [-w * 0.2, tall * 0.42],
              [-w * 0.41, tall * 0.26],
            ],
            t * 0.6,
          ),
          0,
          y0,
        ),
      ),
      'far',
      { parent: 'sky' },
    );
    it.part(
      'hill',
      lean(
        at(
          extrude(
            [
              [-w * 0.41, 0],
              [w * 0.41, 0],
              [w * 0.41, tall * 0.12],
              [w * 0.1, tall * 0.24],
              [-w * 0.2, tall * 0.14],
              [-w * 0.41, tall * 0.2],
            ],
            t * 0.7,
          ),
          0,
          y0,
        ),
      ),
      'hill',
      { parent: 'sky' },
    );
    it.part('sun', lean(at(along.z(cylinder(tall * 0.08, t * 0.6, { sides: 16 })), -w * 0.2, y0 + tall * 0.58)), 'sun', { parent: 'sky' });
    it.part('ledge', lean(at(box(w * 0.7, h * 0.035, d * 0.16, h * 0.006), 0, low - h * 0.014, d * 0.02)), 'wood', { parent: 'frame' });
    it.part('front_legs', lean(mirror(at(box(w * 0.05, h * 1.0, t * 0.8), w * 0.22, h * 0.49, -t * 0.85, [0, 0, 8]))), 'wood', { parent: 'ledge' });
    it.part('mast', lean(at(box(w * 0.06, h * 0.5, t * 0.8), 0, h * 0.74, -t * 0.85)), 'wood', { parent: 'front_legs' });
    it.part('cross_bar', lean(at(box(w * 0.6, h * 0.035, t * 0.7), 0, h * 0.4, -t * 0.95)), 'wood', { parent: 'front_legs' });
    it.part(
      'back_leg',
      tube(
        [
          [0, h * 0.86, d * 0.34 - h * 0.86 * 0.174 - t],
          [0, h * 0.012, -d * 0.47],
        ],
        w * 0.03,
        7,
      ),
      'wood',
      { parent: 'mast' },
    );
  },
});
