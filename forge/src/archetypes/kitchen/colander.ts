import { vessel } from '../../shared-parts/vessel.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, type Flat, group, lathe, mirror, scaled, torus } from '../solids.ts';

export default archetype({
  name: 'colander',
  words: ['strainer', 'sieve', 'sifter'],
  serves: ['colander', 'strainer', 'sieve', 'sifter'],
  kind: 'prop',
  size: [0.36, 0.17, 0.28],
  massKg: 0.6,
  roles: { main: mat('painted_metal', '#d8453a'), dark: mat('iron', '#2f3136'), steel: mat('steel', '#b9bfc5') },
  build(it) {
    const { h, d } = it;
    const r = d * 0.49;
    const profile: Flat[] = [
      [r * 0.42, h * 0.14],
      [r * 0.7, h * 0.32],
      [r * 0.9, h * 0.62],
      [r * 0.97, h * 0.92],
      [r, h],
    ];
    it.part('bowl', vessel(profile, r * 0.05, it.sides(24)), 'main');
    it.part('rim', at(torus(r, r * 0.035, 360, 24), 0, h * 0.98), 'main', { parent: 'bowl' });
    it.part(
      'foot',
      at(
        lathe(
          [
            [r * 0.34, 0],
            [r * 0.44, 0],
            [r * 0.48, h * 0.18],
            [r * 0.34, h * 0.18],
            [r * 0.34, 0],
          ],
          20,
        ),
        0,
        0,
      ),
      'main',
      { parent: 'bowl' },
    );
    it.part('handles', mirror(at(along.z(scaled(torus(r * 0.2, r * 0.045, 360, 14), 1, 1, 1)), r * 1.12, h * 0.88, 0, [90, 0, 0])), 'main', { parent: 'rim' });
    const holes = [
      [0.44, 0.76, 10],
      [0.62, 0.86, 14],
      [0.8, 0.925, 16],
    ] as const;
    it.part(
      'holes',
      group(
        ...holes.flatMap(([y, k, n], j) =>
          Array.from({ length: n }, (_, i) => {
            const a = ((i + j * 0.5) / n) * Math.PI * 2;
            return at(ball(r * 0.05, r * 0.05, r * 0.05, 6), Math.cos(a) * r * k, h * y, Math.sin(a) * r * k);
          }),
        ),
      ),
      'dark',
      { parent: 'bowl' },
    );
    it.anchor('inside', 0, h * 0.4, 0, r * 1.4);
  },
});
