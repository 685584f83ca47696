import { eyes } from '../../shared-parts/eyes.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cone, cylinder, group, ring, torus, tube } from '../solids.ts';

export default archetype({
  name: 'turtle',
  words: ['tortoise', 'sea turtle', 'terrapin'],
  serves: ['turtle#animal', 'chelonian'],
  kind: 'character',
  size: [0.5, 0.36, 0.7],
  massKg: 12,
  roles: { shell: mat('shell', '#7a5a34'), main: mat('scales', '#6f9f48'), rim: mat('shell', '#c9a45e') },
  tint: ['main', 'shell'],
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.42;
    it.part('shell', at(ball(w * 0.42, h * 0.52, d * 0.36, it.sides(14)), 0, y, -d * 0.06), 'shell');
    it.part('shell_rim', at({ shape: 'place', of: torus(1, 0.12, 360, it.sides(16)), scale: [w * 0.42, h * 0.5, d * 0.37] }, 0, y, -d * 0.06), 'rim', {
      parent: 'shell',
    });
    it.part('belly', at(ball(w * 0.38, h * 0.2, d * 0.32, 12), 0, y - h * 0.12, -d * 0.06), 'rim', { parent: 'shell' });
    const plate = at(cylinder(w * 0.13, h * 0.06, { sides: 6, bevel: h * 0.015 }), 0, h * 0.42, w * 0.2, [40, 0, 0]);
    it.detail('plates', at(group(at(cylinder(w * 0.14, h * 0.06, { sides: 6, bevel: h * 0.015 }), 0, h * 0.5), ring(plate, 6)), 0, y, -d * 0.06), 'rim', {
      parent: 'shell',
    });
    it.part(
      'neck',
      tube(
        [
          [0, y - h * 0.02, d * 0.2],
          [0, h * 0.5, d * 0.36],
        ],
        [w * 0.12, w * 0.11],
        9,
      ),
      'main',
      { parent: 'shell' },
    );
    it.part('head', at(ball(w * 0.16, h * 0.2, d * 0.13, it.sides(12)), 0, h * 0.56, d * 0.39), 'main', {
      parent: 'neck',
      joint: { type: 'ball', at: [0, h * 0.5, d * 0.34] },
    });
    eyes(it, { parent: 'head', x: w * 0.1, y: h * 0.62, z: d * 0.46, radius: h * 0.055 });
    for (const [name, x, z] of [
      ['front_left', 1, 1],
      ['front_right', -1, 1],
      ['back_left', 1, -1],
      ['back_right', -1, -1],
    ] as const)
      it.part(
        `${name}_leg`,
        at(cylinder(w * 0.11, h * 0.36, { top: w * 0.09, sides: 9, bevel: h * 0.03 }), x * w * 0.3, h * 0.18, z * d * 0.22 - d * 0.05),
        'main',
        { parent: 'shell', joint: { type: 'ball', at: [x * w * 0.3, h * 0.34, z * d * 0.2] } },
      );
    it.part('tail', at(cone(w * 0.06, d * 0.16, 7), 0, h * 0.26, -d * 0.45, [-100, 0, 0]), 'main', { parent: 'shell' });
    it.anchor('top', 0, h * 0.93, -d * 0.06, w * 0.6);
    it.anchor('head', 0, h * 0.72, d * 0.39, w * 0.3);
    it.anchor('back', 0, h * 0.93, -d * 0.06, w * 0.6);
  },
});
