import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, ball, box, group, mirror } from '../solids.ts';

export default archetype({
  name: 'door',
  words: ['wooden door', 'front door', 'panel door', 'glass panel door', 'lite door', 'louver door', 'portal', 'door casing'],
  serves: ['door#1'],
  kind: 'structure',
  size: [1.2, 2.2, 0.24],
  massKg: 60,
  interaction: { open: true },
  roles: { main: mat('plank', '#9c6436'), frame: mat('stone', '#a39d92'), knob: mat('brass', '#d4a94f') },
  build(it) {
    const { w, h, d } = it;
    const open = it.says('open') ? 70 : 0;
    it.part(
      'frame',
      group(mirror(at(box(w * 0.12, h * 0.95, d, it.bevel(0.02)), w * 0.44, h * 0.475)), at(box(w, h * 0.06, d, it.bevel(0.02)), 0, h * 0.97)),
      'frame',
    );
    const x = -w * 0.38;
    it.part('door', at(at(box(w * 0.76, h * 0.94, d * 0.4, it.bevel(0.02)), w * 0.38, 0), x, h * 0.475, 0, [0, -open, 0]), 'main', {
      parent: 'frame',
      joint: hinge(x, h * 0.5, 0, [0, 1, 0], -110, 0),
    });
    it.part(
      'panels',
      at(group(...[-0.22, 0.22].map((t) => at(box(w * 0.52, h * 0.34, d * 0.52, it.bevel(0.02)), w * 0.38, h * t))), x, h * 0.475, 0, [0, -open, 0]),
      'main',
      { parent: 'door' },
    );
    it.part('knob', at(at(ball(w * 0.05, w * 0.05, d * 0.42, 10), w * 0.68, 0), x, h * 0.46, 0, [0, -open, 0]), 'knob', {
      parent: 'door',
      sockets: [{ kind: 'grip', at: [w * 0.3, h * 0.46, d * 0.3] }],
    });
    it.detail('hinges', group(...[0.2, 0.78].map((t) => at(box(w * 0.16, h * 0.03, d * 0.46), x + w * 0.09, h * t))), 'knob', { parent: 'frame' });
  },
});
