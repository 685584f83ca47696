import type { Vec3 } from '@worldkiln/contracts';
import { eyes } from '../../shared-parts/eyes.ts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, curve, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'lobster',
  words: ['crayfish', 'spiny lobster', 'shrimp', 'prawn', 'crawfish', 'langoustine'],
  serves: ['lobster#animal', 'crayfish#animal', 'shrimp#animal', 'scorpion#animal'],
  kind: 'character',
  size: [0.36, 0.2, 0.6],
  massKg: 1.4,
  roles: { main: mat('shell', '#bf3b28'), belly: mat('shell', '#e28a63') },
  build(it) {
    const { w, h, d } = it;
    const y = h * 0.38;
    it.part('body', at(ball(w * 0.17, h * 0.3, d * 0.22, it.sides(12)), 0, y, d * 0.08), 'main');
    it.part(
      'tail',
      group(...[0, 1, 2, 3, 4].map((i) => at(ball(w * (0.15 - i * 0.012), h * (0.26 - i * 0.03), d * 0.07, 10), 0, y - i * h * 0.035, -d * (0.1 + i * 0.075)))),
      'main',
      { parent: 'body' },
    );
    it.part(
      'tail_fan',
      group(...[-32, 0, 32].map((a) => at(ball(w * 0.08, h * 0.05, d * 0.09, 8), Math.sin((a * Math.PI) / 180) * w * 0.16, h * 0.16, -d * 0.46, [0, a, 0]))),
      'belly',
      { parent: 'tail' },
    );
    eyes(it, { parent: 'body', x: w * 0.1, y: y + h * 0.22, z: d * 0.24, radius: h * 0.08 });
    const feeler: Vec3[] = curve(
      [
        [w * 0.06, y + h * 0.1, d * 0.26],
        [w * 0.16, h * 0.85, d * 0.36],
        [w * 0.3, h * 0.9, d * 0.1],
      ],
      4,
    );
    it.detail('antennae', mirror(tube(feeler, h * 0.025, 5)), 'belly', { parent: 'body', ghost: true });
    it.part(
      'legs',
      mirror(
        group(
          ...[0, 1, 2, 3].map((i) =>
            tube(
              [
                [w * 0.1, y, d * (0.16 - i * 0.08)],
                [w * 0.3, h * 0.42, d * (0.18 - i * 0.1)],
                [w * 0.36, h * 0.02, d * (0.18 - i * 0.12)],
              ],
              [h * 0.06, h * 0.05, h * 0.025],
              6,
            ),
          ),
        ),
      ),
      'main',
      { parent: 'body' },
    );
    it.part(
      'claw_arms',
      mirror(
        tube(
          [
            [w * 0.1, y, d * 0.22],
            [w * 0.34, h * 0.4, d * 0.3],
            [w * 0.3, h * 0.34, d * 0.4],
          ],
          [h * 0.08, h * 0.09, h * 0.08],
          7,
        ),
      ),
      'main',
      { parent: 'body' },
    );
    it.part(
      'claws',
      mirror(
        group(
          at(ball(w * 0.11, h * 0.14, d * 0.09, 10), w * 0.3, h * 0.34, d * 0.42),
          at(ball(w * 0.05, h * 0.07, d * 0.08, 8), w * 0.36, h * 0.34, d * 0.49),
          at(ball(w * 0.04, h * 0.06, d * 0.07, 8), w * 0.24, h * 0.34, d * 0.49),
        ),
      ),
      'main',
      { parent: 'claw_arms' },
    );
  },
});
