import { archetype, mat } from '../archetype.ts';
import { wheelJoint } from '../make.ts';
import { along, at, box, cylinder } from '../solids.ts';

export default archetype({
  name: 'sewing_machine',
  words: ['sewing machines'],
  serves: ['sewing_machine#1'],
  kind: 'prop',
  size: [0.44, 0.34, 0.2],
  massKg: 9,
  roles: { main: mat('painted_metal', '#2c2f36'), trim: mat('brass', '#d3a83f'), wheel: mat('steel', '#c6cbd1'), table: mat('oak', '#8a5a34') },
  build(it) {
    const { w, h, d } = it;
    it.part('table', at(box(w, h * 0.12, d, it.bevel(h * 0.02)), 0, h * 0.06), 'table');
    it.part('bed', at(box(w * 0.86, h * 0.1, d * 0.62, it.bevel(h * 0.03)), 0, h * 0.165), 'main', { parent: 'table' });
    it.part('post', at(box(w * 0.2, h * 0.62, d * 0.5, it.bevel(h * 0.06)), w * 0.3, h * 0.5), 'main', { parent: 'bed' });
    it.part('arm', at(box(w * 0.76, h * 0.24, d * 0.46, it.bevel(h * 0.07)), 0, h * 0.78), 'main', { parent: 'post' });
    it.part('head', at(box(w * 0.16, h * 0.4, d * 0.48, it.bevel(h * 0.05)), -w * 0.3, h * 0.66), 'main', { parent: 'arm' });
    it.part('needle', at(cylinder(w * 0.014, h * 0.34, { sides: 8 }), -w * 0.3, h * 0.36), 'wheel', { parent: 'head' });
    it.part('foot', at(box(w * 0.07, h * 0.025, d * 0.16), -w * 0.3, h * 0.225), 'wheel', { parent: 'needle' });
    it.part('hand_wheel', at(along.x(cylinder(h * 0.2, w * 0.06, { sides: it.sides(18), bevel: h * 0.02 })), w * 0.43, h * 0.76), 'wheel', {
      parent: 'arm',
      joint: wheelJoint(w * 0.43, h * 0.76, 0),
    });
    it.part('spool', at(cylinder(w * 0.04, h * 0.12, { sides: 10 }), w * 0.16, h * 0.95), 'trim', { parent: 'arm' });
    it.detail('band', at(box(w * 0.5, h * 0.03, d * 0.47), 0, h * 0.78), 'trim', { parent: 'arm' });
  },
});
