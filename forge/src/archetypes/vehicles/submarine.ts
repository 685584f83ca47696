import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, capsule, cylinder, group, mirror, row, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'submarine',
  words: ['u-boat', 'yellow submarine', 'sub marine', 'submersible', 'bathyscaphe'],
  near: ['torpedo'],
  serves: ['submarine#artifact', 'submersible'],
  kind: 'prop',
  size: [2.0, 2.6, 6.5],
  massKg: 9000,
  interaction: { drive: true },
  behaviours: ['float', 'drive'],
  roles: { main: mat('painted_metal', '#e5b52f'), trim: mat('brass', '#b5863c'), glass: mat('glass', '#8fd0e0'), red: mat('painted_metal', '#c0432f') },
  keep: ['glass'],
  options: { periscope: ['periscope'], propeller: ['propeller'] },
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.46;
    it.part('hull', at(along.z(capsule(r, d * 0.9, it.sides(18))), 0, r, d * 0.03), 'main');
    it.part('keel', at(box(w * 0.2, h * 0.08, d * 0.6, 0.05), 0, h * 0.03), 'red', { parent: 'hull' });
    it.part(
      'tower',
      at({ shape: 'place', of: cylinder(w * 0.24, h * 0.3, { top: w * 0.2, sides: it.sides(14), bevel: 0.06 }), scale: [1, 1, 1.9] }, 0, h * 0.78, d * 0.04),
      'main',
      { parent: 'hull' },
    );
    if (it.has('periscope'))
      it.part(
        'periscope',
        tube(
          [
            [0, h * 0.9, d * 0.05],
            [0, h * 0.985, d * 0.05],
            [0, h * 0.985, d * 0.1],
          ],
          w * 0.035,
          8,
        ),
        'trim',
        { parent: 'tower' },
      );
    it.part('portholes', mirror(row(at(along.x(cylinder(w * 0.12, w * 0.06, { sides: 14 })), r * 0.97, r * 1.12, -d * 0.16), 3, [0, 0, d * 0.18])), 'glass', {
      parent: 'hull',
    });
    it.part('porthole_rims', mirror(row(at(along.x(torus(w * 0.125, w * 0.03, 360, 14)), r * 0.98, r * 1.12, -d * 0.16), 3, [0, 0, d * 0.18])), 'trim', {
      parent: 'hull',
    });
    it.part('nose_window', at(ball(r * 0.5, r * 0.5, r * 0.3, 14), 0, r * 1.1, d * 0.44), 'glass', { parent: 'hull' });
    it.part(
      'fins',
      group(mirror(at(box(w * 0.4, h * 0.03, d * 0.1, 0.03), r * 0.7, r, -d * 0.38)), at(box(h * 0.04, h * 0.5, d * 0.1, 0.03), 0, r, -d * 0.4)),
      'red',
      { parent: 'hull' },
    );
    if (it.has('propeller'))
      it.part(
        'propeller',
        at(
          group(
            along.z(cylinder(w * 0.07, d * 0.06, { sides: 8 })),
            ...[0, 120, 240].map((a) => turned(at(box(w * 0.11, w * 0.32, d * 0.01), 0, w * 0.18, 0, [0, 24, 0]), 0, 0, a)),
          ),
          0,
          r,
          -d * 0.455,
        ),
        'trim',
        { parent: 'hull', joint: { type: 'wheel', at: [0, r, -d * 0.455], axis: [0, 0, 1] } },
      );
    it.anchor('top', 0, h * 0.93, d * 0.04, w * 0.3);
  },
});
