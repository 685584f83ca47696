import { archetype, mat } from '../archetype.ts';
import { at, ball, box, cylinder, lathe, mirror, ring, scaled, torus, turned } from '../solids.ts';

export default archetype({
  name: 'ring',
  words: ['diamond ring', 'engagement ring', 'wedding ring', 'gold ring', 'magic ring', 'golden ring'],
  serves: ['ring#8', 'ring#artifact', 'jewelry'],
  kind: 'prop',
  size: [0.16, 0.22, 0.07],
  massKg: 0.1,
  interaction: { pickup: true },
  roles: { main: mat('gold', '#e3b040'), gem: mat('crystal', '#7fd6f5', { glow: 0.25 }), shine: mat('crystal', '#e6fbff', { glow: 0.35 }) },
  keep: ['shine'],
  build(it) {
    const { w, h } = it;
    const r = w * 0.42;
    const t = w * 0.075;
    const y = r + t;
    it.part('band', at(turned(scaled(torus(r, t, 360, it.sides(26)), 1, 1.25, 1), 90), 0, y), 'main');
    const top = y + r + t;
    it.part(
      'setting',
      at(
        lathe(
          [
            [0, -h * 0.02],
            [w * 0.1, -h * 0.02],
            [w * 0.2, h * 0.09],
            [0, h * 0.09],
          ],
          8,
        ),
        0,
        top,
      ),
      'main',
      { parent: 'band' },
    );
    it.part('prongs', ring(at(box(w * 0.045, h * 0.1, w * 0.045, w * 0.01), w * 0.2, top + h * 0.1), 4), 'main', { parent: 'setting' });
    it.part(
      'stone',
      at(
        lathe(
          [
            [0, 0],
            [w * 0.23, h * 0.13],
            [w * 0.23, h * 0.14],
            [w * 0.14, h * 0.2],
            [0, h * 0.2],
          ],
          8,
        ),
        0,
        top + h * 0.03,
      ),
      'gem',
      { parent: 'setting' },
    );
    it.detail('table', at(cylinder(w * 0.12, h * 0.012, { sides: 8 }), 0, top + h * 0.232), 'shine', { parent: 'stone' });
    it.part('side_stones', mirror(at(ball(w * 0.055, w * 0.055, w * 0.055, 6), r * 0.62, y + r * 0.86)), 'gem', { parent: 'band' });
  },
});
