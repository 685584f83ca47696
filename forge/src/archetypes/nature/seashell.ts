import { archetype, mat } from '../archetype.ts';
import { at, ball, box, group, tube } from '../solids.ts';

export default archetype({
  name: 'seashell',
  words: ['sea shell', 'shell', 'scallop', 'clam shell', 'conch', 'cockle', 'clam', 'oyster'],
  serves: ['seashell#1', 'scallop#1', 'clam#1'],
  kind: 'prop',
  size: [0.24, 0.22, 0.1],
  massKg: 0.2,
  roles: { main: mat('shell', '#f2b6a0'), light: mat('shell', '#fbe6d6') },
  build(it) {
    const { w, h, d } = it;
    const rib = (a: number) =>
      at(
        {
          shape: 'place',
          of: tube(
            [
              [0, 0, 0],
              [0, h * 0.5, d * 0.2],
              [0, h * 0.86, d * 0.02],
            ],
            [w * 0.02, w * 0.085, w * 0.07],
            8,
          ),
          turn: [0, 0, a],
        },
        0,
        h * 0.08,
      );
    it.part('fan', group(...[-60, -30, 0, 30, 60].map(rib)), 'main');
    it.part(
      'grooves',
      group(
        ...[-45, -15, 15, 45].map((a) =>
          at(
            {
              shape: 'place',
              of: tube(
                [
                  [0, 0, 0],
                  [0, h * 0.48, d * 0.14],
                  [0, h * 0.82, -d * 0.02],
                ],
                [w * 0.02, w * 0.08, w * 0.066],
                8,
              ),
              turn: [0, 0, a],
            },
            0,
            h * 0.08,
          ),
        ),
      ),
      'light',
      { parent: 'fan' },
    );
    it.part(
      'hinge',
      group(at(box(w * 0.34, h * 0.14, d * 0.3, h * 0.03), 0, h * 0.07), at(ball(w * 0.09, h * 0.1, d * 0.24, 10), 0, h * 0.12, d * 0.08)),
      'light',
      { parent: 'fan' },
    );
  },
});
