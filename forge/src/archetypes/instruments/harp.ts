import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, curve, cylinder, group, lathe, mirror, torus, tube } from '../solids.ts';

export default archetype({
  name: 'harp',
  words: ['lyre', 'celtic harp', 'golden harp'],
  serves: ['harp#1', 'lyre#1'],
  kind: 'prop',
  size: [0.36, 1.6, 0.95],
  massKg: 28,
  roles: { main: mat('gold', '#dcae48'), wood: mat('oak', '#9a5c2c'), string: mat('steel', '#f1efe8') },
  tint: ['main', 'wood'],
  build(it) {
    const { w, h, d } = it;
    it.part('base', at(box(w, h * 0.06, d * 0.5, it.bevel(h * 0.012)), 0, h * 0.03, d * 0.1), 'wood');
    const front = d * 0.3;
    it.part(
      'pillar',
      at(
        lathe(
          [
            [0, h * 0.04],
            [w * 0.17, h * 0.05],
            [w * 0.11, h * 0.12],
            [w * 0.1, h * 0.5],
            [w * 0.11, h * 0.84],
            [w * 0.17, h * 0.92],
            [w * 0.13, h * 0.96],
            [0, h * 0.98],
          ],
          12,
        ),
        0,
        0,
        front,
      ),
      'main',
      { parent: 'base' },
    );
    it.part(
      'crown',
      group(at(ball(w * 0.14, w * 0.14, w * 0.14, 10), 0, h * 0.965, front), at(torus(w * 0.16, w * 0.05, 360, 14), 0, h * 0.92, front)),
      'main',
      { parent: 'pillar' },
    );
    const bottom: Vec3 = [0, h * 0.06, d * 0.2];
    const topBack: Vec3 = [0, h * 0.8, -d * 0.42];
    it.part('sound_box', tube([bottom, [0, h * 0.42, -d * 0.1], topBack], [w * 0.36, w * 0.28, w * 0.16], 10), 'wood', { parent: 'base' });
    it.part(
      'neck',
      tube(curve([topBack, [0, h * 0.82, -d * 0.3], [0, h * 0.74, -d * 0.06], [0, h * 0.82, d * 0.14], [0, h * 0.93, front]], 4), w * 0.12, 10),
      'main',
      { parent: 'sound_box' },
    );
    it.part('scroll', at(along.x(cylinder(w * 0.2, w * 0.26, { sides: 14, bevel: w * 0.05 })), 0, h * 0.8, -d * 0.42), 'main', { parent: 'neck' });
    const neckY = [0.8, 0.768, 0.75, 0.745, 0.765, 0.8, 0.845];
    it.part(
      'strings',
      group(
        ...neckY.map((y, i) => {
          const z = -0.3 + i * 0.08;
          const t = Math.min(1, Math.max(0, (0.2 - z) / 0.62));
          return tube(
            [
              [0, h * (0.08 + t * 0.72), d * (0.22 - t * 0.62)],
              [0, h * y, d * z],
            ],
            w * 0.014,
            5,
          );
        }),
      ),
      'string',
      { parent: 'neck', ghost: true },
    );
    it.detail('pegs', group(...neckY.map((y, i) => at(along.x(cylinder(w * 0.03, w * 0.4, { sides: 6 })), 0, h * (y + 0.01), d * (-0.3 + i * 0.08)))), 'wood', {
      parent: 'neck',
    });
    it.part('feet', mirror(mirror(at(ball(w * 0.08, h * 0.02, w * 0.08, 9), w * 0.38, h * 0.015, d * 0.2), 'x')), 'main', { parent: 'base' });
  },
});
