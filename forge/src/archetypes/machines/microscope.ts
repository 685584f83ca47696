import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'microscope',
  words: ['lab microscope'],
  serves: ['microscope#1'],
  kind: 'prop',
  size: [0.22, 0.42, 0.3],
  massKg: 4,
  roles: {
    main: mat('painted_metal', '#e6e7ea'),
    dark: mat('plastic', '#2c3038'),
    metal: mat('chrome', '#c9ced4'),
    light: mat('glow', '#ffe9a8', { glow: 0.8 }),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('foot', at(box(w, h * 0.09, d * 0.86, it.bevel(h * 0.03)), 0, h * 0.045, 0), 'main');
    it.part(
      'arm',
      tube(
        [
          [0, h * 0.06, -d * 0.34],
          [0, h * 0.34, -d * 0.42],
          [0, h * 0.6, -d * 0.34],
          [0, h * 0.72, -d * 0.08],
        ],
        w * 0.14,
        12,
      ),
      'main',
      { parent: 'foot' },
    );
    it.part('stage', at(box(w * 0.8, h * 0.04, d * 0.46, h * 0.01), 0, h * 0.34, d * 0.08), 'dark', { parent: 'arm' });
    it.part('stage_arm', at(box(w * 0.24, h * 0.06, d * 0.36), 0, h * 0.32, -d * 0.2), 'dark', { parent: 'arm' });
    it.part('lamp', at(cylinder(w * 0.18, h * 0.12, { sides: 14 }), 0, h * 0.14, d * 0.1), 'dark', { parent: 'foot' });
    it.detail('light', at(cylinder(w * 0.13, h * 0.02, { sides: 12 }), 0, h * 0.205, d * 0.1), 'light', { parent: 'lamp' });
    it.part('tube', at(cylinder(w * 0.15, h * 0.34, { sides: it.sides(14), bevel: w * 0.02 }), 0, h * 0.68, d * 0.08), 'main', { parent: 'arm' });
    it.part(
      'lens',
      group(
        at(cylinder(w * 0.1, h * 0.1, { top: w * 0.14, sides: 12 }), 0, h * 0.48, d * 0.08),
        at(cylinder(w * 0.05, h * 0.06, { sides: 10 }), 0, h * 0.41, d * 0.08),
      ),
      'metal',
      { parent: 'tube' },
    );
    it.part('eyepiece', at(cylinder(w * 0.11, h * 0.18, { top: w * 0.13, sides: 12 }), 0, h * 0.905, d * 0.03, [-16, 0, 0]), 'dark', { parent: 'tube' });
    it.part('knobs', mirror(at(along.x(cylinder(h * 0.055, w * 0.12, { sides: 14, bevel: w * 0.02 })), w * 0.18, h * 0.26, -d * 0.38)), 'metal', {
      parent: 'arm',
    });
  },
});
