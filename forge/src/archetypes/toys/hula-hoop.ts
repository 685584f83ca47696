import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, torus, turned } from '../solids.ts';

export default archetype({
  name: 'hula_hoop',
  words: ['hoop', 'hulahoop', 'toy hoop'],
  serves: ['hula-hoop', 'hoop#2'],
  kind: 'prop',
  size: [0.9, 0.9, 0.06],
  massKg: 0.4,
  body: 'fixed',
  roles: { main: mat('plastic', '#e2457f'), stripe: mat('plastic', '#f5d13c'), foot: mat('plastic', '#3f86d0') },
  build(it) {
    const { w, h, d } = it;
    const r = w / 2 - d * 0.3;
    it.part('hoop', at(along.z(torus(r, d * 0.3, 360, it.sides(40))), 0, h / 2 + d * 0.1), 'main');
    const band = at(along.x(cylinder(d * 0.315, w * 0.11, { sides: 14 })), 0, r);
    it.part('stripes', at(group(...Array.from({ length: 8 }, (_, i) => turned(band, 0, 0, i * 45 + 22))), 0, h / 2 + d * 0.1), 'stripe', { parent: 'hoop' });
    it.part('foot', at(box(w * 0.22, h * 0.05, d, 0.006), 0, h * 0.025), 'foot', { parent: 'hoop' });
  },
});
