import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, type Flat, group, lathe, mirror, row } from '../solids.ts';

export default archetype({
  name: 'rugby_ball',
  words: ['american football', 'nfl football', 'pigskin'],
  serves: ['rugby_ball'],
  kind: 'prop',
  size: [0.3, 0.19, 0.19],
  massKg: 0.42,
  interaction: { pickup: true },
  roles: { main: mat('leather', '#8f4a24'), stripe: mat('leather', '#f3ecdc') },
  build(it) {
    const { w, h } = it;
    const r = h / 2;
    const rib = (x: number): number => r * Math.cos((x * Math.PI) / 2) ** 0.75;
    const put = (solid: Solid): Solid => at(along.x(solid), 0, r);
    it.part(
      'ball',
      put(
        lathe(
          Array.from({ length: 15 }, (_, i): Flat => {
            const x = (i / 7 - 1) * 1;
            return [i === 0 || i === 14 ? 0 : rib(x), (x * w) / 2];
          }),
          20,
        ),
      ),
      'main',
    );
    it.part(
      'stripes',
      put(
        mirror(
          lathe(
            [
              [0, w * 0.25],
              [rib(0.5) * 1.02, w * 0.25],
              [rib(0.56) * 1.02, w * 0.28],
              [rib(0.62) * 1.02, w * 0.31],
              [0, w * 0.31],
            ],
            18,
          ),
          'y',
        ),
      ),
      'stripe',
      { parent: 'ball' },
    );
    it.part(
      'laces',
      at(
        group(box(w * 0.32, h * 0.03, h * 0.04, h * 0.01), row(at(box(w * 0.02, h * 0.035, h * 0.18, h * 0.01), -w * 0.12, h * 0.005), 6, [w * 0.048, 0, 0])),
        0,
        h * 0.985,
      ),
      'stripe',
      { parent: 'ball' },
    );
  },
});
