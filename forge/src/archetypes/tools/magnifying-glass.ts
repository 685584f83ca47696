import { archetype, mat } from '../archetype.ts';
import { along, at, capsule, cylinder, torus } from '../solids.ts';

export default archetype({
  name: 'magnifying_glass',
  words: ['magnifier', 'hand lens', 'loupe', 'detective glass'],
  near: ['hand mirror'],
  serves: ['magnifier', 'hand_glass#1'],
  kind: 'prop',
  size: [0.12, 0.28, 0.025],
  massKg: 0.25,
  roles: { main: mat('oak', '#6d4327'), rim: mat('brass', '#c39a46'), lens: mat('glass', '#bfe3ea') },
  keep: ['lens'],
  build(it) {
    const { w, h, d } = it;
    const r = w / 2;
    it.part('handle', at(capsule(w * 0.1, h * 0.46, it.sides(12)), 0, h * 0.23), 'main', { sockets: [{ kind: 'grip', at: [0, h * 0.2, 0] }] });
    it.part('collar', at(cylinder(w * 0.07, h * 0.18, { sides: 10 }), 0, h * 0.5), 'rim', { parent: 'handle' });
    it.part('rim', at(along.z(torus(r * 0.9, r * 0.1, 360, it.sides(22))), 0, h - r), 'rim', { parent: 'collar' });
    it.part('lens', at(along.z(cylinder(r * 0.88, d * 0.3, { sides: it.sides(22), bevel: d * 0.1 })), 0, h - r), 'lens', { parent: 'rim' });
  },
});
