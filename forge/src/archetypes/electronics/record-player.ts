import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, cylinder, group, tube } from '../solids.ts';

export default archetype({
  name: 'record_player',
  words: ['turntable', 'vinyl player', 'phonograph', 'lp player'],
  serves: ['record_player#1'],
  kind: 'prop',
  size: [0.46, 0.2, 0.38],
  massKg: 5,
  roles: { main: mat('walnut', '#8a5a34'), vinyl: mat('plastic', '#1d1c20'), label: mat('paper', '#d9523a'), metal: mat('chrome', '#d0d4d9') },
  build(it) {
    const { w, h, d } = it;
    it.part('case', at(box(w, h * 0.52, d, it.bevel(h * 0.06)), 0, h * 0.26), 'main');
    it.part('platter', at(cylinder(d * 0.42, h * 0.12, { sides: it.sides(26) }), -w * 0.12, h * 0.56), 'metal', {
      parent: 'case',
      joint: { type: 'wheel', at: [-w * 0.12, h * 0.56, 0], axis: [0, 1, 0] },
    });
    it.part('record', at(cylinder(d * 0.4, h * 0.06, { sides: it.sides(26) }), -w * 0.12, h * 0.64), 'vinyl', { parent: 'platter' });
    it.part('label', at(cylinder(d * 0.14, h * 0.05, { sides: 18 }), -w * 0.12, h * 0.67), 'label', { parent: 'record' });
    it.part('spindle', at(cylinder(d * 0.02, h * 0.18, { sides: 8 }), -w * 0.12, h * 0.74), 'metal', { parent: 'label' });
    it.part('pivot', at(cylinder(w * 0.06, h * 0.3, { sides: 14 }), w * 0.36, h * 0.64, -d * 0.32), 'metal', { parent: 'case' });
    it.part(
      'arm',
      tube(
        [
          [w * 0.36, h * 0.8, -d * 0.32],
          [w * 0.34, h * 0.82, d * 0.06],
          [w * 0.2, h * 0.76, d * 0.22],
        ],
        w * 0.014,
        8,
      ),
      'metal',
      { parent: 'pivot', joint: hinge(w * 0.36, h * 0.8, -d * 0.32, [0, 1, 0], -10, 40) },
    );
    it.part('head', at(box(w * 0.05, h * 0.12, d * 0.09, h * 0.02), w * 0.17, h * 0.75, d * 0.25, [0, -50, 0]), 'vinyl', { parent: 'arm' });
    it.detail(
      'knobs',
      group(
        at(cylinder(w * 0.03, h * 0.08, { sides: 12 }), w * 0.4, h * 0.55, d * 0.36),
        at(cylinder(w * 0.03, h * 0.08, { sides: 12 }), w * 0.3, h * 0.55, d * 0.36),
      ),
      'metal',
      { parent: 'case' },
    );
  },
});
