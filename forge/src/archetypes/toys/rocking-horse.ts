import { archetype, mat } from '../archetype.ts';
import { along, at, ball, capsule, cone, curve, cylinder, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'rocking_horse',
  words: ['toy horse', 'wooden rocking horse'],
  serves: ['rocking_horse#1'],
  kind: 'prop',
  size: [0.36, 0.8, 0.9],
  massKg: 8,
  interaction: { sit: true },
  roles: { main: mat('oak', '#c98d54'), mane: mat('hair', '#7a4a2c'), saddle: mat('leather', '#b5352d'), dark: mat('plastic', '#1f1b1a') },
  build(it) {
    const { w, h, d } = it;
    const arc = curve(
      [
        [0, h * 0.16, -d * 0.48],
        [0, h * 0.03, -d * 0.2],
        [0, h * 0.03, d * 0.2],
        [0, h * 0.16, d * 0.48],
      ],
      4,
    ).map(([, y, z]): [number, number, number] => [w * 0.36, y, z]);
    it.part('rockers', mirror(tube(arc, h * 0.03, 8)), 'main');
    it.part('rungs', group(...[-0.22, 0.22].map((z) => at(along.x(cylinder(h * 0.022, w * 0.76, { sides: 8 })), 0, h * 0.05, d * z))), 'main', {
      parent: 'rockers',
    });
    it.part(
      'legs',
      mirror(
        group(
          tube(
            [
              [w * 0.34, h * 0.06, d * 0.26],
              [w * 0.16, h * 0.44, d * 0.16],
            ],
            [h * 0.035, h * 0.05],
            8,
          ),
          tube(
            [
              [w * 0.34, h * 0.06, -d * 0.28],
              [w * 0.16, h * 0.44, -d * 0.18],
            ],
            [h * 0.035, h * 0.05],
            8,
          ),
        ),
      ),
      'main',
      { parent: 'rockers' },
    );
    it.part('body', at(along.z(capsule(h * 0.13, d * 0.52, it.sides(14))), 0, h * 0.5), 'main', { parent: 'legs' });
    it.part(
      'neck',
      tube(
        [
          [0, h * 0.52, d * 0.16],
          [0, h * 0.74, d * 0.26],
          [0, h * 0.86, d * 0.28],
        ],
        [h * 0.11, h * 0.085, h * 0.075],
        12,
      ),
      'main',
      { parent: 'body' },
    );
    it.part(
      'head',
      tube(
        [
          [0, h * 0.88, d * 0.24],
          [0, h * 0.84, d * 0.36],
          [0, h * 0.76, d * 0.46],
        ],
        [h * 0.08, h * 0.075, h * 0.05],
        12,
      ),
      'main',
      { parent: 'neck' },
    );
    it.part('ears', mirror(at(cone(h * 0.03, h * 0.09, 7), w * 0.1, h * 0.96, d * 0.25)), 'main', { parent: 'head' });
    it.part('eyes', mirror(at(ball(h * 0.018), w * 0.18, h * 0.87, d * 0.34)), 'dark', { parent: 'head', ghost: true });
    it.part(
      'mane',
      group(...[0, 1, 2, 3, 4].map((i) => at(ball(h * 0.035, h * 0.06, h * 0.04, 8), 0, h * (0.93 - i * 0.075), d * (0.2 - i * 0.022)))),
      'mane',
      { parent: 'neck' },
    );
    it.part(
      'tail',
      tube(
        [
          [0, h * 0.54, -d * 0.2],
          [0, h * 0.54, -d * 0.32],
          [0, h * 0.32, -d * 0.38],
        ],
        [h * 0.03, h * 0.045, h * 0.015],
        8,
      ),
      'mane',
      { parent: 'body' },
    );
    it.part('saddle', at({ shape: 'place', of: cylinder(h * 0.142, d * 0.2, { sides: 16 }), turn: [90, 0, 0] }, 0, h * 0.505, -d * 0.02), 'saddle', {
      parent: 'body',
      sockets: [{ kind: 'seat', at: [0, h * 0.65, 0] }],
    });
    it.part('grips', at(along.x(cylinder(h * 0.02, w * 0.62, { sides: 8 })), 0, h * 0.78, d * 0.24), 'saddle', { parent: 'neck' });
  },
});
