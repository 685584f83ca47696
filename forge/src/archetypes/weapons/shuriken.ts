import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, extrude, type Flat, subtract, torus } from '../solids.ts';

export default archetype({
  name: 'shuriken',
  words: ['throwing star', 'ninja star', 'throwing knife', 'ninja stars'],
  serves: [],
  kind: 'prop',
  size: [0.14, 0.14, 0.02],
  massKg: 0.08,
  body: 'fixed',
  roles: { main: mat('steel', '#71787f'), edge: mat('steel', '#d3d8dc'), dark: mat('iron', '#33363b') },
  build(it) {
    const { w, h, d } = it;
    const blade: Flat[] = Array.from({ length: 4 }, (_, i) => i).flatMap((i): Flat[] => {
      const a = (i * Math.PI) / 2;
      const p = (r: number, t: number): Flat => [Math.cos(a + t) * r * w, Math.sin(a + t) * r * w];
      return [p(0.2, -0.7), p(0.3, -0.12), p(0.5, 0.06), p(0.3, 0.14)];
    });
    const disc = subtract(extrude(blade, d * 0.5, d * 0.1), at(along.z(cylinder(w * 0.09, d * 2, { sides: 16 })), 0, 0));
    it.part('star', at(disc, 0, h * 0.46), 'main');
    it.part(
      'edges',
      at(
        subtract(
          extrude(
            blade.map(([x, y]): Flat => [x * 1.02, y * 1.02]),
            d * 0.2,
          ),
          extrude(
            blade.map(([x, y]): Flat => [x * 0.86, y * 0.86]),
            d,
          ),
        ),
        0,
        h * 0.46,
      ),
      'edge',
      { parent: 'star' },
    );
    it.part('ring', at(along.z(torus(w * 0.1, d * 0.2, 360, 18)), 0, h * 0.46), 'dark', { parent: 'star' });
    it.part('stand', at(box(w * 0.3, h * 0.1, d * 0.98, 0.003), 0, h * 0.05), 'dark', { parent: 'star' });
  },
});
