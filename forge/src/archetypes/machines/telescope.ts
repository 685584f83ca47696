import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, group, ring, tube, turned } from '../solids.ts';

export default archetype({
  name: 'telescope',
  words: ['spyglass', 'refractor telescope', 'stargazing telescope'],
  serves: ['telescope#1', 'optical_telescope'],
  kind: 'prop',
  size: [0.8, 1.4, 0.9],
  massKg: 7,
  roles: {
    main: mat('brass', '#d3a042'),
    tube: mat('painted_metal', '#38506e'),
    leg: mat('oak', '#8a5530'),
    lens: mat('glass', '#8fd0ee', { roughness: 0.1 }),
  },
  tint: ['tube', 'main'],
  keep: ['lens'],
  build(it) {
    const { w, h, d } = it;
    const pivot = h * 0.66;
    it.part('head', at(cylinder(w * 0.08, h * 0.1, { sides: 12, bevel: w * 0.01 }), 0, pivot - h * 0.05), 'main');
    it.part(
      'legs',
      ring(
        tube(
          [
            [w * 0.03, pivot - h * 0.06, 0],
            [w * 0.46, h * 0.012, 0],
          ],
          [w * 0.04, w * 0.028],
          8,
        ),
        3,
      ),
      'leg',
      { parent: 'head' },
    );
    it.part(
      'spreader',
      ring(
        tube(
          [
            [0, h * 0.3, 0],
            [w * 0.27, h * 0.3, 0],
          ],
          w * 0.014,
          6,
        ),
        3,
      ),
      'main',
      { parent: 'legs' },
    );
    const up = (solid: Solid): Solid => at(turned(along.z(solid), -34), 0, pivot + h * 0.04);
    it.part('tube', up(at(cylinder(w * 0.085, d * 0.8, { top: w * 0.11, sides: 16 }), 0, d * 0.08)), 'tube', { parent: 'head' });
    it.part('bands', up(group(...[-0.3, 0, 0.44].map((y) => at(cylinder(w * 0.125, d * 0.05, { sides: 16, bevel: w * 0.01 }), 0, d * y)))), 'main', {
      parent: 'tube',
    });
    it.part('lens', up(at(ball(w * 0.1, d * 0.02, w * 0.1, 14), 0, d * 0.48)), 'lens', { parent: 'tube' });
    it.part(
      'eyepiece',
      up(group(at(cylinder(w * 0.05, d * 0.2, { sides: 12 }), 0, -d * 0.4), at(cylinder(w * 0.07, d * 0.05, { sides: 12 }), 0, -d * 0.5))),
      'main',
      { parent: 'tube' },
    );
    it.part(
      'finder',
      up(group(at(cylinder(w * 0.03, d * 0.24, { sides: 9 }), 0, -d * 0.14, -w * 0.16), at(box(w * 0.03, d * 0.04, w * 0.12), 0, -d * 0.14, -w * 0.1))),
      'main',
      { parent: 'tube' },
    );
  },
});
