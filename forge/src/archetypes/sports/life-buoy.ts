import { archetype, mat } from '../archetype.ts';
import { along, at, curve, cylinder, group, scaled, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'life_buoy',
  words: ['lifebuoy', 'life ring', 'life preserver', 'lifesaver', 'life saver', 'ring buoy', 'lifebelt', 'swim ring', 'inner tube', 'pool float', 'buoy'],
  serves: ['life_buoy', 'life_preserver'],
  kind: 'prop',
  size: [0.75, 0.75, 0.16],
  massKg: 2.5,
  roles: { main: mat('plastic', '#e2452e'), white: mat('canvas', '#f6f2e8'), rope: mat('rope', '#e6d9b4') },
  build(it) {
    const { w, h, d } = it;
    const r = w / 2 - d / 2;
    it.part('ring', at(along.z(torus(r, d * 0.48, 360, it.sides(32))), 0, h / 2), 'main');
    const band = at(scaled(along.x(cylinder(d * 0.51, w * 0.13, { sides: it.sides(16) })), 1, 1, 1), 0, r);
    it.part('bands', at(group(...[45, 135, 225, 315].map((a) => turned(band, 0, 0, a))), 0, h / 2), 'white', { parent: 'ring' });
    const loop = [0, 90, 180, 270].map((a) =>
      turned(
        tube(
          curve(
            [
              [-r * 0.72, r * 0.98, 0],
              [-r * 0.4, r * 1.2, d * 0.06],
              [0, r * 1.26, d * 0.08],
              [r * 0.4, r * 1.2, d * 0.06],
              [r * 0.72, r * 0.98, 0],
            ],
            3,
          ),
          d * 0.07,
          6,
        ),
        0,
        0,
        a,
      ),
    );
    it.part('rope', at(group(...loop), 0, h / 2), 'rope', { parent: 'bands' });
  },
});
