import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, extrude, group, roundRect, row } from '../solids.ts';

export default archetype({
  name: 'phone',
  words: ['smartphone', 'iphone', 'cell phone', 'mobile phone', 'cellphone', 'smart phone', 'mobile', 'android phone'],
  serves: ['cellular_telephone#1'],
  kind: 'prop',
  size: [0.085, 0.17, 0.018],
  massKg: 0.2,
  interaction: { pickup: true },
  roles: {
    main: mat('plastic', '#2f4fa8'),
    screen: mat('glow', '#6fc3ef', { glow: 0.4 }),
    dark: mat('plastic', '#191b20'),
    icon: mat('glow', '#fff4d6', { glow: 0.5 }),
  },
  tint: ['main'],
  keep: ['screen', 'icon'],
  build(it) {
    const { w, h, d } = it;
    it.part('case', extrudeUp(w, h, d, w * 0.16), 'main');
    it.part('bezel', at(extrude(roundRect(w * 0.95, h * 0.975, w * 0.14), d * 0.1), 0, h / 2, d * 0.49), 'dark', { parent: 'case' });
    it.part('screen', at(extrude(roundRect(w * 0.86, h * 0.88, w * 0.1), d * 0.1), 0, h / 2, d * 0.53), 'screen', {
      parent: 'bezel',
      sockets: [{ kind: 'light', at: [0, h / 2, d] }],
    });
    const icon = extrude(roundRect(w * 0.15, w * 0.15, w * 0.04, 2), d * 0.1);
    it.detail('icons', group(...[0, 1, 2].map((y) => at(row(icon, 3, [w * 0.25, 0, 0]), -w * 0.25, h * (0.22 + y * 0.14), d * 0.57))), 'icon', {
      parent: 'screen',
    });
    it.detail('clock', at(box(w * 0.42, h * 0.05, d * 0.1), 0, h * 0.76, d * 0.57), 'icon', { parent: 'screen' });
    it.part('cameras', at(extrude(roundRect(w * 0.34, w * 0.5, w * 0.1), d * 0.3), -w * 0.24, h * 0.82, -d * 0.5), 'dark', { parent: 'case' });
    it.detail(
      'lenses',
      group(...[-1, 1].map((s) => at(along.z(cylinder(w * 0.09, d * 0.3, { sides: 12 })), -w * 0.24, h * 0.82 + s * w * 0.12, -d * 0.6))),
      'screen',
      { parent: 'cameras' },
    );
    it.detail('buttons', group(at(box(w * 0.04, h * 0.1, d * 0.4), w * 0.5, h * 0.68), at(box(w * 0.04, h * 0.06, d * 0.4), w * 0.5, h * 0.56)), 'dark', {
      parent: 'case',
    });
  },
});

/** A rounded slab that stands on the ground. */
const extrudeUp = (w: number, h: number, d: number, r: number): Solid => at(extrude(roundRect(w, h, r), d, d * 0.2), 0, h / 2);
