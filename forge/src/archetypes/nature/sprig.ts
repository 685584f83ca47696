import type { Vec3, Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, extrude, type Flat, group, tube, turned } from '../solids.ts';

export default archetype({
  name: 'sprig',
  words: [
    'sprig of mint',
    'mint',
    'mint leaf',
    'mint leaves',
    'basil',
    'herb',
    'herbs',
    'rosemary',
    'parsley',
    'thyme',
    'sage',
    'mistletoe',
    'holly',
    'seedling',
    'sprout',
    'olive branch',
    'laurel',
    'twig with leaves',
    'clover',
    'four-leaf clover',
  ],
  when: { sage: ['sprig', 'leaves', 'herb'], mint: ['sprig', 'leaf', 'fresh', 'leaves'] },
  serves: ['mint#plant', 'sprig#plant', 'basil#plant', 'parsley#plant', 'seedling', 'shoot#plant', 'sprout#plant'],
  kind: 'prop',
  size: [0.14, 0.2, 0.14],
  massKg: 0.02,
  body: 'fixed',
  roles: { main: mat('leaf', '#55a046'), light: mat('leaf', '#86c45f'), stem: mat('leaf', '#7a8f46') },
  tint: ['main', 'light'],
  build(it) {
    const { w, h } = it;
    const bend = (t: number): Vec3 => [Math.sin(t * 1.6) * w * 0.1, t * h * 0.86, 0];
    it.part('stem', tube([0, 0.25, 0.5, 0.75, 1].map(bend), [w * 0.05, w * 0.042, w * 0.035, w * 0.028, w * 0.02], 7), 'stem');
    const long = w * 0.46;
    const blade: Flat[] = [
      [0, 0],
      [0.12, 0.1],
      [0.24, 0.24],
      [0.22, 0.36],
      [0.27, 0.44],
      [0.22, 0.6],
      [0.15, 0.76],
      [0.08, 0.9],
      [0, 1],
      [-0.08, 0.9],
      [-0.15, 0.76],
      [-0.22, 0.6],
      [-0.27, 0.44],
      [-0.22, 0.36],
      [-0.24, 0.24],
      [-0.12, 0.1],
    ];
    const leafOf = (k: number): Flat[] => blade.map(([x, y]): Flat => [x * long * k, y * long * k]);
    const pairs = [
      [0.24, 1, 0],
      [0.46, 0.94, 90],
      [0.66, 0.78, 20],
      [0.84, 0.56, 100],
    ] as const;
    const pair = ([t, k, turn]: readonly [number, number, number]): Solid => {
      const [x, y, z] = bend(t);
      const one = turned(extrude(leafOf(k), w * 0.03, w * 0.008), 62);
      return group(...[0, 180].map((a) => at(one, x, y, z, [0, a + turn, 0])));
    };
    it.part('lower_leaves', group(pair(pairs[0]), pair(pairs[1])), 'main', { parent: 'stem' });
    it.part('upper_leaves', group(pair(pairs[2]), pair(pairs[3])), 'light', { parent: 'stem' });
    it.part(
      'bud',
      group(...[0, 120, 240].map((a) => at(turned(extrude(leafOf(0.4), w * 0.03, w * 0.006), 24), bend(0.98)[0], h * 0.84, 0, [0, a, 0]))),
      'light',
      { parent: 'stem' },
    );
    it.part('foot', at(ball(w * 0.09, h * 0.02, w * 0.09, 8), 0, h * 0.015), 'stem', { parent: 'stem' });
  },
});
