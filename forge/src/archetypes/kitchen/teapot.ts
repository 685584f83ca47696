import { loopHandle } from '../../shared-parts/handle.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, lathe, torus, tube, turned } from '../solids.ts';

export default archetype({
  name: 'teapot',
  words: [],
  near: ['kettle', 'tea kettle', 'jug', 'pitcher', 'watering can', 'coffee pot', 'carafe', 'ewer', 'gravy boat', 'genie lamp'],
  serves: ['teapot', 'kettle#artifact', 'pitcher#artifact', 'jug', 'watering_can'],
  when: { lamp: ['genie', 'aladdin'] },
  kind: 'prop',
  size: [0.3, 0.22, 0.19],
  massKg: 0.9,
  roles: { main: mat('porcelain', '#3f8f86'), trim: mat('gold', '#d6aa4a') },
  tint: ['main', 'trim'],
  options: { lid: ['lid'], handle: ['handle'], spout: ['spout'] },
  build(it) {
    const { w, h, d } = it;
    const r = d / 2;
    it.part(
      'body',
      lathe(
        [
          [0, 0],
          [r * 0.6, 0],
          [r * 0.62, h * 0.05],
          [r * 0.98, h * 0.34],
          [r, h * 0.5],
          [r * 0.72, h * 0.76],
          [0, h * 0.78],
        ],
        it.sides(18),
      ),
      'main',
    );
    if (it.has('spout'))
      it.part(
        'spout',
        tube(
          [
            [r * 0.7, h * 0.3, 0],
            [w * 0.38, h * 0.42, 0],
            [w * 0.42, h * 0.68, 0],
            [w * 0.5, h * 0.8, 0],
          ],
          [h * 0.14, h * 0.1, h * 0.075, h * 0.07],
          it.sides(9),
        ),
        'main',
        { parent: 'body' },
      );
    if (it.has('handle'))
      it.part('handle', at(turned(loopHandle(h * 0.52, w * 0.2, h * 0.09, 8), 0, 180), -r * 0.84, h * 0.48), 'main', {
        parent: 'body',
        sockets: [{ kind: 'grip', at: [-w * 0.46, h * 0.5, 0] }],
      });
    if (it.has('lid')) {
      it.part('lid', at(cylinder(r * 0.66, h * 0.1, { top: r * 0.4, sides: it.sides(16), bevel: h * 0.02 }), 0, h * 0.82), 'main', { parent: 'body' });
      it.part('knob', at(ball(h * 0.075), 0, h * 0.92), 'trim', { parent: 'lid' });
    }
    it.part('band', at(torus(r * 0.7, h * 0.025, 360, it.sides(18)), 0, h * 0.765), 'trim', { parent: 'body' });
    it.detail('foot', at(torus(r * 0.6, h * 0.025, 360, it.sides(18)), 0, h * 0.03), 'trim', { parent: 'body' });
    it.anchor('top', 0, h * 0.96, 0, w * 0.3);
  },
});
