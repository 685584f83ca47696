import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, group, ring, torus } from '../solids.ts';

export default archetype({
  name: 'shield',
  words: ['buckler', 'round shield', 'viking shield', 'knight shield'],
  serves: ['shield#2', 'shield#1', 'armor#artifact'],
  kind: 'prop',
  size: [0.7, 0.72, 0.14],
  massKg: 5,
  roles: { main: mat('painted_metal', '#2f5fa8'), rim: mat('steel', '#a9afb6'), boss: mat('brass', '#d0a445') },
  tint: ['main', 'boss'],
  build(it) {
    const { w, h, d } = it;
    it.part('face', at(along.z(cylinder(w * 0.46, d * 0.4, { sides: it.sides(22) })), 0, h / 2, 0), 'main');
    it.part('rim', at(along.z(torus(w * 0.455, w * 0.045, 360, it.sides(22))), 0, h / 2, d * 0.05), 'rim', { parent: 'face' });
    it.part('boss', at(ball(w * 0.13, w * 0.13, d * 0.34, 14), 0, h / 2, d * 0.24), 'boss', { parent: 'face' });
    it.part(
      'cross',
      group(at(box(w * 0.09, h * 0.86, d * 0.18, 0.01), 0, h / 2, d * 0.18), at(box(w * 0.86, w * 0.09, d * 0.18, 0.01), 0, h / 2, d * 0.175)),
      'boss',
      { parent: 'face' },
    );
    it.part('handle', at(box(w * 0.1, h * 0.4, d * 0.2, 0.01), 0, h / 2, -d * 0.24), 'rim', {
      parent: 'face',
      sockets: [{ kind: 'grip', at: [0, h / 2, -d * 0.35] }],
    });
    it.detail('rivets', at(ring(at(ball(w * 0.022, d * 0.14, w * 0.022, 6), w * 0.37, d * 0.2), 8), 0, h / 2, 0, [90, 0, 22]), 'rim', { parent: 'face' });
  },
});
