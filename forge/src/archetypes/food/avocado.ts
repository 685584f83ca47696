import { archetype, mat } from '../archetype.ts';
import { at, ball, box, extrude, type Flat, group } from '../solids.ts';

export default archetype({
  name: 'avocado',
  words: ['half avocado', 'avocado half', 'guacamole', 'alligator pear'],
  serves: ['avocado#food', 'avocado'],
  kind: 'prop',
  size: [0.09, 0.13, 0.05],
  massKg: 0.2,
  body: 'fixed',
  roles: {
    main: mat('flesh_fruit', '#3f5a2a'),
    flesh: mat('cream', '#dbe39a'),
    rim: mat('cream', '#a9c45a'),
    pit: mat('walnut', '#8a5430', { roughness: 0.35 }),
  },
  build(it) {
    const { w, h, d } = it;
    const half: Flat[] = [
      [0, 0],
      [0.26, 0.02],
      [0.44, 0.14],
      [0.5, 0.3],
      [0.46, 0.46],
      [0.35, 0.62],
      [0.26, 0.78],
      [0.2, 0.9],
      [0.11, 0.98],
      [0, 1],
    ];
    const outline = (k: number): Flat[] =>
      [
        ...half,
        ...half
          .slice(1, -1)
          .toReversed()
          .map(([x, y]): Flat => [-x, y]),
      ].map(([x, y]) => [x * w * k, (y - 0.42) * h * k]);
    it.part(
      'skin',
      group(at(extrude(outline(1), d * 0.4, d * 0.12), 0, h * 0.42, -d * 0.02), at(ball(w * 0.46, h * 0.36, d * 0.5, 14), 0, h * 0.38, -d * 0.34)),
      'main',
    );
    it.part('rim', at(extrude(outline(0.93), d * 0.2, d * 0.04), 0, h * 0.42, d * 0.14), 'rim', { parent: 'skin' });
    it.part('flesh', at(extrude(outline(0.86), d * 0.2, d * 0.03), 0, h * 0.42, d * 0.165), 'flesh', { parent: 'rim' });
    it.part('pit', at(ball(w * 0.25, w * 0.27, d * 0.36, 14), 0, h * 0.32, d * 0.22), 'pit', { parent: 'flesh' });
    it.part('foot', at(box(w * 0.5, h * 0.03, d * 0.8), 0, h * 0.015, -d * 0.05), 'main', { parent: 'skin' });
  },
});
