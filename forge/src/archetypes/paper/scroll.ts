import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, circle, cylinder, extrude, group, mirror } from '../solids.ts';

export default archetype({
  name: 'scroll',
  words: ['parchment', 'map', 'treasure map', 'ancient scroll', 'magic scroll', 'pirate map', 'spell scroll', 'world map'],
  serves: ['scroll#2', 'map#1'],
  kind: 'prop',
  size: [0.42, 0.5, 0.12],
  massKg: 0.3,
  interaction: { pickup: true },
  roles: { main: mat('paper', '#e8cf98'), rod: mat('walnut', '#7a4526'), ink: mat('leather', '#6a4028'), red: mat('wax', '#c9352c') },
  keep: ['red'],
  build(it) {
    const { w, h, d } = it;
    const r = d * 0.46;
    it.part('lower_roll', at(along.x(cylinder(r, w * 0.8, { sides: 14 })), 0, r), 'main');
    it.part(
      'sheet',
      at(
        extrude(
          [
            [-w * 0.36, 0],
            [w * 0.36, 0],
            [w * 0.37, h * 0.3],
            [w * 0.35, h * 0.5],
            [w * 0.37, h * 0.8],
            [-w * 0.36, h * 0.8],
            [-w * 0.37, h * 0.45],
            [-w * 0.35, h * 0.2],
          ],
          d * 0.14,
        ),
        0,
        r,
      ),
      'main',
      { parent: 'lower_roll' },
    );
    it.part('upper_roll', at(along.x(cylinder(r * 0.8, w * 0.8, { sides: 14 })), 0, h - r), 'main', { parent: 'sheet' });
    it.part(
      'rods',
      group(...[r, h - r].map((y) => group(at(along.x(cylinder(r * 0.36, w * 0.94, { sides: 9 })), 0, y), mirror(at(ball(r * 0.5), w * 0.47, y))))),
      'rod',
      { parent: 'lower_roll' },
    );
    const z = d * 0.08;
    const mapped = it.says('treasure', 'pirate', 'world', 'map');
    if (mapped) {
      it.part('island', at(extrude(circle(h * 0.19, 9, 0.85), d * 0.04), w * 0.02, h * 0.54, z), 'rod', { parent: 'sheet' });
      it.part(
        'path',
        group(
          ...[
            [-0.2, 0.42],
            [-0.12, 0.48],
            [-0.03, 0.49],
            [0.03, 0.55],
          ].map(([x = 0, y = 0]) => at(box(w * 0.05, h * 0.018, d * 0.06), w * x, h * y, z, [0, 0, 30])),
        ),
        'main',
        { parent: 'sheet' },
      );
      it.part('cross', group(...[45, -45].map((turn) => at(box(w * 0.13, h * 0.026, d * 0.08), w * 0.1, h * 0.6, z, [0, 0, turn]))), 'red', {
        parent: 'sheet',
      });
    } else {
      it.part(
        'writing',
        group(...[0.72, 0.63, 0.54, 0.45, 0.36].map((y, i) => at(box(w * (i % 2 ? 0.44 : 0.54), h * 0.022, d * 0.03), i % 2 ? -w * 0.05 : 0, h * y, z))),
        'ink',
        { parent: 'sheet' },
      );
    }
    it.part('seal', at(along.z(cylinder(w * 0.08, d * 0.08, { sides: 12, bevel: d * 0.02 })), w * 0.2, h * 0.3, z), 'red', { parent: 'sheet' });
  },
});
