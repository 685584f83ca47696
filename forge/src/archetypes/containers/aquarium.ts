import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cone, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'aquarium',
  words: ['fish tank', 'fishtank', 'fish bowl', 'fishbowl', 'terrarium'],
  serves: ['aquarium#1', 'terrarium#1'],
  kind: 'prop',
  size: [0.8, 0.5, 0.4],
  massKg: 40,
  roles: {
    main: mat('glass', '#c6e3ea'),
    frame: mat('plastic', '#2b2d33'),
    sand: mat('sand', '#e2cf9a'),
    fish: mat('scales', '#f08a2e'),
    plant: mat('leaf', '#4f9a4a'),
    rock: mat('stone', '#8d857b'),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('base', at(box(w, h * 0.08, d, h * 0.01), 0, h * 0.04), 'frame');
    it.part('sand', at(box(w * 0.94, h * 0.1, d * 0.92), 0, h * 0.12), 'sand', { parent: 'base' });
    it.part('tank', at(box(w * 0.97, h * 0.86, d * 0.96), 0, h * 0.5), 'main', { parent: 'base' });
    it.part(
      'edges',
      group(
        mirror(mirror(at(box(w * 0.02, h * 0.9, w * 0.02), w * 0.485, h * 0.5, d * 0.475), 'z')),
        mirror(at(box(w, h * 0.05, w * 0.025), 0, h * 0.95, d * 0.475), 'z'),
        mirror(at(box(w * 0.025, h * 0.05, d * 0.98), w * 0.485, h * 0.95)),
      ),
      'frame',
      { parent: 'base' },
    );
    const swim = (x: number, y: number, z: number, s: number) =>
      group(at(ball(w * 0.07, h * 0.07, d * 0.05, 10), x, y, z), at(cone(h * 0.07, w * 0.07, 4), x - s * w * 0.08, y, z, [0, 0, -s * 90]));
    it.part('fish', group(swim(w * 0.16, h * 0.6, d * 0.1, 1), swim(-w * 0.2, h * 0.44, 0, -1), swim(w * 0.02, h * 0.76, -d * 0.1, 1)), 'fish', {
      parent: 'sand',
      ghost: true,
    });
    it.part(
      'plants',
      group(
        ...[
          [-0.36, 0.5],
          [-0.3, 0.36],
          [0.38, 0.46],
          [0.32, 0.3],
        ].map(([x = 0, y = 0], i) =>
          tube(
            [
              [w * x, h * 0.14, d * 0.1],
              [w * (x + 0.03), h * (0.14 + y * 0.5), d * 0.12],
              [w * (x - 0.02), h * (0.14 + y), d * (i % 2 ? 0.02 : 0.16)],
            ],
            [w * 0.018, w * 0.022, w * 0.006],
            6,
          ),
        ),
      ),
      'plant',
      { parent: 'sand', ghost: true },
    );
    it.part(
      'rocks',
      group(at(ball(w * 0.1, h * 0.13, d * 0.18, 8), w * 0.1, h * 0.2, -d * 0.14), at(ball(w * 0.07, h * 0.09, d * 0.13, 7), w * 0.22, h * 0.18, -d * 0.06)),
      'rock',
      { parent: 'sand' },
    );
  },
});
