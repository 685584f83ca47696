import { archetype, mat } from '../archetype.ts';
import { at, box, cylinder, group, row, side, text } from '../solids.ts';

export default archetype({
  name: 'harmonica',
  words: ['mouth organ', 'harp mouth', 'blues harp', 'kazoo'],
  serves: ['harmonica', 'kazoo'],
  kind: 'prop',
  size: [0.2, 0.06, 0.06],
  massKg: 0.12,
  roles: { main: mat('chrome', '#d4d8dc'), comb: mat('walnut', '#7a3a26'), dark: mat('rubber', '#17171a'), brass: mat('brass', '#d2a850') },
  build(it) {
    const { w, h, d } = it;
    it.part('comb', at(box(w * 0.96, h * 0.34, d * 0.9, 0.003), 0, h * 0.5), 'comb');
    it.part(
      'covers',
      group(
        at(
          side(
            [
              [-d * 0.42, 0],
              [d * 0.44, 0],
              [d * 0.36, h * 0.2],
              [d * 0.1, h * 0.34],
              [-d * 0.3, h * 0.34],
            ],
            w * 0.94,
            0.004,
          ),
          0,
          h * 0.66,
        ),
        at(
          side(
            [
              [-d * 0.42, 0],
              [d * 0.44, 0],
              [d * 0.36, -h * 0.2],
              [d * 0.1, -h * 0.33],
              [-d * 0.3, -h * 0.33],
            ],
            w * 0.94,
            0.004,
          ),
          0,
          h * 0.34,
        ),
      ),
      'main',
      { parent: 'comb' },
    );
    it.part('holes', at(row(box(w * 0.055, h * 0.2, d * 0.06), 10, [w * 0.088, 0, 0]), -w * 0.396, h * 0.5, d * 0.43), 'dark', { parent: 'comb' });
    it.part('reed_plates', group(...[0.33, 0.67].map((k) => at(box(w * 0.99, h * 0.035, d * 0.94), 0, h * k))), 'brass', { parent: 'comb' });
    it.detail('screws', group(...[-0.42, 0.42].map((x) => at(cylinder(w * 0.016, h * 0.06, { sides: 8 }), w * x, h * 0.985, -d * 0.06))), 'brass', {
      parent: 'covers',
    });
    it.detail('letters', at(text('BLUES', h * 0.22, h * 0.04), 0, h * 0.91, d * 0.27, [-33, 0, 0]), 'comb', { parent: 'covers', ghost: true });
  },
});
