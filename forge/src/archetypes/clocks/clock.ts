import { clockFace } from '../../shared-parts/clock-face.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, extrude, torus, turned } from '../solids.ts';

export default archetype({
  name: 'clock',
  words: ['wall clock', 'mantel clock', 'timepiece', 'mantle clock', 'table clock', 'kitchen clock'],
  serves: ['clock#1', 'timepiece'],
  kind: 'prop',
  size: [0.4, 0.42, 0.16],
  massKg: 1.6,
  roles: { main: mat('walnut', '#8a4f2c'), dial: mat('porcelain', '#f5efdf'), dark: mat('iron', '#2b2a2e'), trim: mat('brass', '#d3a545') },
  tint: ['main', 'trim'],
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.42;
    const y = h - w * 0.49;
    it.part('case', at(along.z(cylinder(w * 0.48, d * 0.72, { sides: it.sides(24), bevel: it.bevel(d * 0.1) })), 0, y), 'main');
    clockFace(it, { parent: 'case', radius: r * 0.92, y, z: d * 0.36, thick: d * 0.1 });
    it.part('bezel', at(turned(torus(r, w * 0.04, 360, it.sides(24)), 90), 0, y, d * 0.37), 'trim', { parent: 'case' });
    it.part('foot', at(box(w * 0.66, h * 0.1, d, it.bevel(h * 0.02)), 0, h * 0.05), 'main', { parent: 'case' });
    it.part(
      'shoulders',
      at(
        extrude(
          [
            [-w * 0.28, 0],
            [w * 0.28, 0],
            [w * 0.2, h * 0.16],
            [-w * 0.2, h * 0.16],
          ],
          d * 0.64,
        ),
        0,
        h * 0.09,
      ),
      'main',
      { parent: 'foot' },
    );
    it.anchor('top', 0, h, 0, w * 0.3);
  },
});
