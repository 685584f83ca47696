import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cone, curve, cylinder, tube } from '../solids.ts';

export default archetype({
  name: 'bow',
  words: ['longbow', 'bow and arrow', 'archery bow', 'recurve bow'],
  near: ['crossbow', 'slingshot'],
  serves: ['bow#4', 'crossbow'],
  kind: 'prop',
  size: [0.34, 1.3, 0.08],
  massKg: 0.9,
  roles: { main: mat('oak', '#8a5228'), string: mat('cotton', '#efe7d2'), grip: mat('leather', '#4a3224'), arrow: mat('steel', '#b9bfc5') },
  options: { arrow: ['arrow', 'arrows'] },
  build(it) {
    const { w, h, d } = it;
    const arc: Vec3[] = curve(
      [
        [w * 0.4, 0, 0],
        [w * 0.1, h * 0.12, 0],
        [-w * 0.3, h * 0.34, 0],
        [-w * 0.34, h * 0.5, 0],
        [-w * 0.3, h * 0.66, 0],
        [w * 0.1, h * 0.88, 0],
        [w * 0.4, h, 0],
      ],
      3,
    );
    it.part(
      'limbs',
      tube(
        arc,
        arc.map((_, i) => d * (0.16 + 0.3 * Math.sin((i / (arc.length - 1)) * Math.PI))),
        8,
      ),
      'main',
    );
    it.part(
      'string',
      tube(
        [
          [w * 0.38, h * 0.01, 0],
          [w * 0.38, h * 0.99, 0],
        ],
        d * 0.08,
        5,
      ),
      'string',
      { parent: 'limbs', ghost: true },
    );
    it.part('grip', at(cylinder(d * 0.5, h * 0.16, { sides: 9 }), -w * 0.34, h * 0.5), 'grip', {
      parent: 'limbs',
      sockets: [{ kind: 'grip', at: [-w * 0.34, h * 0.5, 0] }],
    });
    if (it.has('arrow')) {
      it.part('arrow', at(along.x(cylinder(d * 0.1, w * 1.5, { sides: 6 })), -w * 0.3, h * 0.5, d * 0.2), 'main', { parent: 'limbs' });
      it.part('arrow_head', at(cone(d * 0.3, w * 0.2, 6), -w * 1.1, h * 0.5, d * 0.2, [0, 0, 90]), 'arrow', { parent: 'arrow' });
      it.detail('fletching', at(box(w * 0.24, d * 0.7, d * 0.05), w * 0.34, h * 0.5, d * 0.2), 'grip', { parent: 'arrow' });
    }
  },
});
