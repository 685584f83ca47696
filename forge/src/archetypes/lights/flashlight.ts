import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, group, lathe, torus, turned } from '../solids.ts';

export default archetype({
  name: 'flashlight',
  words: ['electric torch', 'pocket lamp', 'searchlight', 'spotlight', 'headlamp'],
  serves: ['torch#3', 'flashlight', 'searchlight', 'spotlight#artifact'],
  when: { torch: ['electric', 'battery', 'led'] },
  kind: 'prop',
  size: [0.1, 0.1, 0.3],
  massKg: 0.4,
  interaction: { pickup: true },
  behaviours: ['light'],
  roles: {
    main: mat('painted_metal', '#e0b02c'),
    dark: mat('rubber', '#2a2b30'),
    glass: mat('glow', '#fff4c8', { glow: 0.9 }),
    button: mat('plastic', '#d8382f'),
  },
  keep: ['glass'],
  build(it) {
    const { w, d } = it;
    const r = w / 2;
    const put = (solid: Solid): Solid => at(along.z(solid), 0, r, -d / 2);
    it.part(
      'body',
      put(
        lathe(
          [
            [0, 0],
            [r * 0.56, 0],
            [r * 0.62, d * 0.03],
            [r * 0.56, d * 0.08],
            [r * 0.56, d * 0.6],
            [r * 0.92, d * 0.76],
            [r, d * 0.8],
            [r, d * 0.97],
            [r * 0.9, d],
            [0, d * 0.96],
          ],
          14,
        ),
      ),
      'main',
    );
    it.part(
      'grip',
      put(
        lathe(
          [
            [0, d * 0.12],
            [r * 0.62, d * 0.12],
            [r * 0.62, d * 0.52],
            [0, d * 0.52],
          ],
          14,
        ),
      ),
      'dark',
      { parent: 'body', sockets: [{ kind: 'grip', at: [0, r, -d * 0.15] }] },
    );
    it.part('head', put(at(torus(r * 0.92, r * 0.12, 360, 16), 0, d * 0.975)), 'dark', { parent: 'body' });
    it.part('lens', put(at(ball(r * 0.84, d * 0.035, r * 0.84, 16), 0, d * 0.975)), 'glass', {
      parent: 'head',
      sockets: [{ kind: 'light', at: [0, r, d * 0.5] }],
    });
    it.part('switch', at(box(r * 0.4, r * 0.3, d * 0.09, r * 0.1), 0, r * 1.62, d * 0.06 - d * 0.04), 'button', { parent: 'body' });
    it.detail('ridges', put(group(...[0.18, 0.25, 0.32, 0.39, 0.46].map((y) => at(torus(r * 0.62, r * 0.06, 360, 14), 0, d * y)))), 'dark', { parent: 'grip' });
    it.part('ring', at(turned(torus(r * 0.3, r * 0.08, 360, 10), 0, 0, 90), 0, r, -d * 0.5), 'dark', { parent: 'body' });
  },
});
