import { archetype, mat } from '../archetype.ts';
import { at, box, extrude, group, star, turned } from '../solids.ts';

export default archetype({
  name: 'snowflake',
  words: ['snow flake', 'ice crystal', 'snow crystal'],
  serves: ['snowflake#1'],
  kind: 'prop',
  size: [0.7, 0.8, 0.1],
  massKg: 0.4,
  interaction: { pickup: true },
  roles: { main: mat('ice', '#bfe6f7'), tip: mat('ice', '#e9f8ff') },
  build(it) {
    const { w, h, d } = it;
    const r = Math.min(w / 0.87, h) / 2;
    const t = r * 0.085;
    const spin = (solid: ReturnType<typeof group>): ReturnType<typeof group> =>
      at(group(...[0, 60, 120, 180, 240, 300].map((a) => turned(solid, 0, 0, a))), 0, h / 2);
    const branch = (y: number, long: number): ReturnType<typeof group> =>
      group(...[-1, 1].map((s) => at(box(t * 0.9, long, d * 0.62, t * 0.2), s * long * 0.33, y + long * 0.3, 0, [0, 0, s * -52])));
    it.part('arms', spin(at(box(t * 1.3, r * 0.95, d * 0.9, t * 0.25), 0, r * 0.475)), 'main');
    it.part('branches', spin(group(branch(r * 0.34, r * 0.3), branch(r * 0.6, r * 0.26))), 'main', { parent: 'arms' });
    it.part(
      'tips',
      spin(
        at(
          extrude(
            [
              [0, -t * 1.6],
              [t * 1.3, 0],
              [0, t * 1.6],
              [-t * 1.3, 0],
            ],
            d,
          ),
          0,
          r - t * 1.6,
        ),
      ),
      'tip',
      { parent: 'arms' },
    );
    it.part('heart', at(extrude(star(r * 0.26, r * 0.16, 6), d), 0, h / 2), 'tip', { parent: 'arms' });
  },
});
