import { archetype, mat } from '../archetype.ts';
import { along, at, cylinder, extrude, group, row } from '../solids.ts';

export default archetype({
  name: 'raft',
  words: ['wooden raft', 'log raft', 'pool float'],
  serves: ['raft#1', 'raft#2'],
  kind: 'prop',
  size: [2, 1.6, 2.4],
  massKg: 120,
  interaction: { sit: true },
  roles: { main: mat('bark', '#8a6140'), rope: mat('rope', '#d8c493'), sail: mat('canvas', '#efe6cf'), mast: mat('oak', '#6f4a2c') },
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.07;
    it.part('logs', at(row(at(along.z(cylinder(r, d, { sides: it.sides(10) })), 0, 0), 7, [w * 0.142, 0, 0]), -w * 0.426, r), 'main');
    it.part('lashings', group(...[-0.34, 0, 0.34].map((z) => at(along.x(cylinder(r * 0.4, w * 0.98, { sides: 8 })), 0, r * 2.0, d * z))), 'rope', {
      parent: 'logs',
    });
    it.part('mast', at(cylinder(w * 0.028, h * 0.9, { sides: 9 }), 0, h * 0.53), 'mast', { parent: 'logs' });
    it.part('yard', at(along.x(cylinder(w * 0.02, w * 0.7, { sides: 8 })), 0, h * 0.86), 'mast', { parent: 'mast' });
    it.part(
      'sail',
      at(
        extrude(
          [
            [-w * 0.3, -h * 0.5],
            [w * 0.3, -h * 0.5],
            [w * 0.33, 0],
            [-w * 0.33, 0],
          ],
          d * 0.015,
        ),
        0,
        h * 0.86,
        d * 0.02,
        [-7, 0, 0],
      ),
      'sail',
      { parent: 'yard' },
    );
    it.anchor('top', 0, r * 2.2, 0, w * 0.8);
  },
});
