import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, extrude, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'toolbox',
  words: ['tool box', 'tool chest', 'tool kit'],
  serves: ['toolbox#1'],
  kind: 'prop',
  size: [0.46, 0.28, 0.22],
  massKg: 4,
  interaction: { open: true },
  roles: { main: mat('painted_metal', '#c8372f'), metal: mat('steel', '#c4c9cf'), dark: mat('plastic', '#2b2d33') },
  build(it) {
    const { w, h, d } = it;
    it.part('box', at(box(w, h * 0.5, d, it.bevel(h * 0.03)), 0, h * 0.25), 'main');
    it.part(
      'lid',
      at(
        extrude(
          [
            [-d * 0.5, 0],
            [d * 0.5, 0],
            [d * 0.3, h * 0.26],
            [-d * 0.3, h * 0.26],
          ],
          w * 0.99,
          h * 0.02,
        ),
        0,
        h * 0.49,
        0,
        [0, 90, 0],
      ),
      'main',
      { parent: 'box', joint: hinge(0, h * 0.5, -d * 0.5, [1, 0, 0], -110, 0) },
    );
    it.part(
      'handle',
      tube(
        [
          [-w * 0.22, h * 0.72, 0],
          [-w * 0.2, h * 0.95, 0],
          [w * 0.2, h * 0.95, 0],
          [w * 0.22, h * 0.72, 0],
        ],
        h * 0.045,
        8,
      ),
      'dark',
      { parent: 'lid', sockets: [{ kind: 'grip', at: [0, h * 0.95, 0] }] },
    );
    it.part('latches', mirror(at(box(w * 0.08, h * 0.18, d * 0.06, h * 0.01), w * 0.28, h * 0.48, d * 0.5)), 'metal', { parent: 'box' });
    it.detail('band', at(box(w * 1.005, h * 0.03, d * 1.005), 0, h * 0.4), 'dark', { parent: 'box' });
  },
});
