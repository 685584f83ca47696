import { archetype, mat } from '../archetype.ts';
import { along, at, box, capsule, cylinder, extrude, type Flat, group, mirror, tube, turned } from '../solids.ts';

export default archetype({
  name: 'ironing_board',
  words: ['iron board', 'ironing table'],
  serves: ['ironing_board'],
  kind: 'prop',
  size: [0.4, 0.95, 1.3],
  massKg: 6,
  roles: { main: mat('cotton', '#5f9ec9'), dots: mat('cotton', '#f4f1e6'), leg: mat('steel', '#b9bfc5'), foot: mat('rubber', '#2c2e33') },
  build(it) {
    const { w, h, d } = it;
    const top: Flat[] = [
      [-w * 0.48, -d * 0.44],
      [-w * 0.42, -d * 0.49],
      [w * 0.42, -d * 0.49],
      [w * 0.48, -d * 0.44],
      [w * 0.48, d * 0.1],
      [w * 0.36, d * 0.34],
      [w * 0.16, d * 0.47],
      [0, d * 0.49],
      [-w * 0.16, d * 0.47],
      [-w * 0.36, d * 0.34],
      [-w * 0.48, d * 0.1],
    ];
    it.part('board', at(turned(extrude(top, h * 0.05, 0.012), 90), 0, h * 0.96), 'main');
    it.detail(
      'pattern',
      group(
        ...[-0.3, -0.1, 0.1, 0.3].flatMap((x) => [-0.36, -0.18, 0, 0.18].map((z) => at(cylinder(w * 0.035, h * 0.006, { sides: 8 }), w * x, h * 0.986, d * z))),
      ),
      'dots',
      { parent: 'board' },
    );
    it.part(
      'legs',
      group(
        mirror(
          tube(
            [
              [w * 0.16, h * 0.93, -d * 0.32],
              [w * 0.16, h * 0.03, d * 0.34],
            ],
            w * 0.03,
            7,
          ),
        ),
        mirror(
          tube(
            [
              [w * 0.1, h * 0.93, d * 0.24],
              [w * 0.1, h * 0.03, -d * 0.36],
            ],
            w * 0.03,
            7,
          ),
        ),
        at(along.x(cylinder(w * 0.03, w * 0.4, { sides: 7 })), 0, h * 0.5, -d * 0.02),
      ),
      'leg',
      { parent: 'board' },
    );
    it.part(
      'feet',
      group(at(along.x(capsule(w * 0.045, w * 0.7, 8)), 0, h * 0.03, d * 0.34), at(along.x(capsule(w * 0.045, w * 0.6, 8)), 0, h * 0.03, -d * 0.36)),
      'foot',
      { parent: 'legs' },
    );
    it.part('iron_rest', at(box(w * 0.7, h * 0.02, d * 0.1), 0, h * 0.97, -d * 0.5), 'leg', { parent: 'board' });
    it.anchor('top', 0, h * 0.985, 0, w * 0.7);
  },
});
