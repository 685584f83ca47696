import type { Vec3 } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, curve, cylinder, extrude, group, tube, turned } from '../solids.ts';

export default archetype({
  name: 'stick',
  words: [
    'walking stick',
    'staff',
    'wooden staff',
    'cane',
    'pole',
    'walking cane',
    'branch',
    'rod',
    'wooden pole',
    'crook',
    'shepherds crook',
    "shepherd's crook",
    'crutch',
    'crutches',
    'baton',
    'bo staff',
    'wizard staff',
    'magic staff',
    'fishing rod',
    'fishing pole',
    'twig',
  ],
  serves: [
    'stick#1',
    'stick#artifact',
    'staff#artifact',
    'cane#artifact',
    'pole#artifact',
    'rod#artifact',
    'bough',
    'branch#plant',
    'limb#plant',
    'crutch#artifact',
    'fishing_rod',
    'mast#artifact',
  ],
  kind: 'prop',
  size: [0.3, 1.6, 0.3],
  massKg: 1.2,
  roles: {
    main: mat('bark', '#8a6238'),
    grip: mat('leather', '#5a3a24'),
    metal: mat('brass', '#cfa04a'),
    gem: mat('crystal', '#58c4e8', { glow: 0.4 }),
    line: mat('rope', '#e9e4d4'),
  },
  build(it) {
    const { w, h } = it;
    const fat = w * 0.11;
    if (it.says('fishing')) {
      it.part('handle', at(cylinder(fat, h * 0.16, { sides: 10, bevel: fat * 0.2 }), 0, h * 0.08), mat('cork', '#c79a66'), {
        sockets: [{ kind: 'grip', at: [0, h * 0.08, 0] }],
      });
      it.part(
        'rod',
        tube(
          [
            [0, h * 0.15, 0],
            [0, h * 0.55, 0],
            [0, h * 0.82, w * 0.1],
            [0, h * 0.99, w * 0.34],
          ],
          [fat * 0.5, fat * 0.36, fat * 0.24, fat * 0.12],
          7,
        ),
        'main',
        { parent: 'handle' },
      );
      it.part(
        'reel',
        group(
          at(along.x(cylinder(w * 0.15, w * 0.2, { sides: 14, bevel: 0.005 })), 0, h * 0.2, w * 0.18),
          at(box(w * 0.06, h * 0.05, w * 0.16), 0, h * 0.2, w * 0.06),
          at(box(w * 0.24, w * 0.04, w * 0.04), w * 0.2, h * 0.2, w * 0.18),
        ),
        'metal',
        { parent: 'rod' },
      );
      it.part(
        'line',
        group(
          tube(
            [
              [0, h * 0.22, w * 0.2],
              [0, h * 0.6, w * 0.1],
              [0, h * 0.98, w * 0.36],
            ],
            0.004,
            5,
          ),
          tube(
            [
              [0, h * 0.985, w * 0.35],
              [0, h * 0.4, w * 0.42],
            ],
            0.004,
            5,
          ),
        ),
        'line',
        { parent: 'rod' },
      );
      it.part(
        'float',
        group(at(ball(w * 0.09, w * 0.11, w * 0.09, 10), 0, h * 0.39, w * 0.42), at(cylinder(0.006, h * 0.1, { sides: 6 }), 0, h * 0.38, w * 0.42)),
        mat('plastic', '#d8392f'),
        { parent: 'line' },
      );
      return;
    }
    const crooked = it.says('cane', 'crook', 'walking');
    const wobble = (t: number): Vec3 => [Math.sin(t * 7 + it.random.next()) * w * 0.035, t * h * (crooked ? 0.86 : 0.97), Math.cos(t * 5) * w * 0.03];
    const ys = [0, 0.2, 0.4, 0.6, 0.8, 1];
    it.part(
      'shaft',
      tube(
        ys.map(wobble),
        ys.map((t) => fat * (0.8 + 0.25 * t)),
        8,
      ),
      'main',
      { sockets: [{ kind: 'grip', at: [0, h * 0.55, 0] }] },
    );
    const top = wobble(1);
    if (crooked)
      it.part(
        'crook',
        tube(
          curve(
            [
              [top[0], h * 0.84, top[2]],
              [top[0], h * 0.93, 0],
              [w * 0.16, h * 0.985, 0],
              [w * 0.36, h * 0.94, 0],
              [w * 0.38, h * 0.86, 0],
            ],
            3,
          ),
          fat * 0.95,
          8,
        ),
        'main',
        { parent: 'shaft' },
      );
    else if (it.says('wizard', 'magic', 'mage', 'staff')) {
      it.part(
        'claws',
        group(
          ...[0, 1, 2, 3].map((i) =>
            turned(
              tube(
                curve(
                  [
                    [0, h * 0.9, 0],
                    [w * 0.26, h * 0.93, 0],
                    [w * 0.3, h * 1.0, 0],
                    [w * 0.12, h * 1.05, 0],
                  ],
                  3,
                ),
                fat * 0.45,
                6,
              ),
              0,
              i * 90,
            ),
          ),
        ),
        'main',
        { parent: 'shaft' },
      );
      it.part('orb', at(ball(w * 0.2, w * 0.2, w * 0.2, 14), 0, h * 0.985), 'gem', { parent: 'claws' });
    } else {
      it.part(
        'knots',
        group(...[0.3, 0.62, 0.84].map((t, i) => at(ball(fat * 1.1, fat * 0.9, fat * 1.1, 8), wobble(t)[0] + (i % 2 ? 1 : -1) * fat * 0.5, h * t * 0.97, 0))),
        'main',
        { parent: 'shaft' },
      );
      it.part(
        'twig',
        tube(
          [
            [wobble(0.7)[0], h * 0.68, 0],
            [w * 0.2, h * 0.78, w * 0.05],
            [w * 0.28, h * 0.86, w * 0.1],
          ],
          [fat * 0.5, fat * 0.4, fat * 0.2],
          6,
        ),
        'main',
        { parent: 'shaft' },
      );
      it.detail(
        'leaf',
        at(
          extrude(
            [
              [0, 0],
              [w * 0.1, w * 0.1],
              [0, w * 0.28],
              [-w * 0.1, w * 0.1],
            ],
            w * 0.02,
          ),
          w * 0.28,
          h * 0.85,
          w * 0.1,
          [-30, 30, -30],
        ),
        mat('leaf', '#5f9a3f'),
        { parent: 'twig', ghost: true },
      );
    }
  },
});
