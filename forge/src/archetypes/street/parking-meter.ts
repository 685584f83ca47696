import { arched } from '../../shared-parts/building.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, extrude, group, roundRect } from '../solids.ts';

export default archetype({
  name: 'parking_meter',
  words: ['coin meter', 'gas meter', 'electric meter', 'water meter'],
  serves: ['parking_meter', 'meter#artifact'],
  kind: 'prop',
  size: [0.3, 1.45, 0.24],
  massKg: 25,
  body: 'fixed',
  roles: {
    main: mat('painted_metal', '#5d6a74'),
    pole: mat('steel', '#9aa0a6'),
    dial: mat('paper', '#f4f1e6'),
    glass: mat('glass', '#cfe3ea'),
    red: mat('painted_metal', '#d23c33'),
    dark: mat('iron', '#2f3338'),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('foot', at(cylinder(w * 0.42, h * 0.03, { sides: 14, bevel: 0.006 }), 0, h * 0.015), 'pole');
    it.part('pole', at(cylinder(w * 0.14, h * 0.66, { sides: 12 }), 0, h * 0.35), 'pole', { parent: 'foot' });
    it.part('body', at(extrude(roundRect(w * 0.8, h * 0.2, w * 0.12), d * 0.8, 0.02), 0, h * 0.76), 'main', { parent: 'pole' });
    it.part('head', at(along.z(cylinder(w * 0.5, d, { sides: it.sides(22), bevel: 0.02 })), 0, h * 0.895), 'main', { parent: 'body' });
    it.part('window', at(extrude(arched(w * 0.7, h * 0.1, 10), d * 0.06), 0, h * 0.87, d * 0.5), 'dial', { parent: 'head' });
    it.detail('needle', at(box(w * 0.03, h * 0.07, d * 0.08), w * 0.08, h * 0.905, d * 0.51, [0, 0, -24]), 'red', { parent: 'window' });
    it.detail(
      'marks',
      group(...[-50, -25, 0, 25, 50].map((a) => at(at(box(w * 0.025, h * 0.018, d * 0.05), 0, h * 0.08), 0, h * 0.872, d * 0.515, [0, 0, a]))),
      'dark',
      { parent: 'window' },
    );
    it.part('flag', at(box(w * 0.56, h * 0.024, d * 0.08), 0, h * 0.85, d * 0.51), 'red', { parent: 'head' });
    it.part(
      'coin_slot',
      group(at(box(w * 0.36, h * 0.1, d * 0.08, 0.01), 0, h * 0.755, d * 0.4), at(along.z(cylinder(w * 0.1, d * 0.14, { sides: 10 })), 0, h * 0.69, d * 0.4)),
      'pole',
      { parent: 'body' },
    );
    it.detail('slit', at(box(w * 0.04, h * 0.05, d * 0.06), 0, h * 0.765, d * 0.44), 'dark', { parent: 'coin_slot' });
  },
});
