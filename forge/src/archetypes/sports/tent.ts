import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, extrude, mirror, subtract, tube } from '../solids.ts';

export default archetype({
  name: 'tent',
  words: ['camping tent', 'teepee', 'tipi', 'wigwam', 'pup tent', 'canvas tent', 'circus tent'],
  serves: ['tent#1', 'tepee'],
  kind: 'structure',
  size: [2.4, 1.7, 2.8],
  massKg: 30,
  roles: { main: mat('canvas', '#e08a3c'), inside: mat('canvas', '#6b4630'), pole: mat('oak', '#7a4f2c'), rope: mat('rope', '#efe2c0') },
  build(it) {
    const { w, h, d } = it;
    const roof = h * 0.96;
    const long = d * 0.84;
    const wedge = (x: number, top: number, deep: number): Solid =>
      extrude(
        [
          [-x, 0],
          [x, 0],
          [0, top],
        ],
        deep,
        0,
      );
    it.part('canvas', subtract(wedge(w * 0.4, roof, long), at(wedge(w * 0.36, roof * 0.9, long), 0, -h * 0.01, long * 0.06)), 'main');
    it.part('groundsheet', at(box(w * 0.74, h * 0.02, long * 0.96), 0, h * 0.01, 0), 'inside', { parent: 'canvas' });
    it.part('poles', mirror(at(box(w * 0.035, h * 0.99, w * 0.035), 0, h * 0.495, long * 0.47), 'z'), 'pole', { parent: 'canvas' });
    it.part('ridge', at(along.z(cylinder(w * 0.02, long * 1.04, { sides: 8 })), 0, roof * 0.985), 'pole', { parent: 'poles' });
    it.part(
      'flaps',
      mirror(
        at(
          extrude(
            [
              [0, 0],
              [w * 0.2, 0],
              [w * 0.02, roof * 0.8],
            ],
            w * 0.02,
          ),
          w * 0.17,
          0,
          long * 0.5,
          [0, -46, 0],
        ),
      ),
      'main',
      { parent: 'canvas' },
    );
    it.part(
      'ropes',
      mirror(
        mirror(
          tube(
            [
              [w * 0.2, roof * 0.5, long * 0.46],
              [w * 0.48, h * 0.02, long * 0.54],
            ],
            w * 0.008,
            5,
          ),
        ),
        'z',
      ),
      'rope',
      { parent: 'canvas' },
    );
    it.part('pegs', mirror(mirror(at(box(w * 0.03, h * 0.08, w * 0.03), w * 0.48, h * 0.04, long * 0.54, [0, 0, 14])), 'z'), 'pole', { parent: 'ropes' });
    it.anchor('inside', 0, h * 0.03, 0, w * 0.5);
  },
});
