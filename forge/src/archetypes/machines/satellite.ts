import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, group, lathe, mirror, row } from '../solids.ts';

export default archetype({
  name: 'satellite',
  words: ['space satellite', 'sputnik', 'space probe'],
  serves: ['satellite#1'],
  kind: 'prop',
  size: [3, 1.2, 1.1],
  massKg: 300,
  when: { satellite: ['space', 'orbit'] },
  roles: { main: mat('gold', '#d9a83f'), panel: mat('plastic', '#24438f'), metal: mat('steel', '#d0d4d9'), dish: mat('painted_metal', '#f0f1f2') },
  build(it) {
    const { w, h, d } = it;
    it.part('body', at(box(w * 0.2, h * 0.6, d * 0.56, it.bevel(h * 0.03)), 0, h * 0.42), 'main');
    it.part('booms', at(along.x(cylinder(h * 0.03, w * 0.5, { sides: 8 })), 0, h * 0.42), 'metal', { parent: 'body' });
    it.part('panels', mirror(at(row(box(w * 0.11, h * 0.04, d * 0.7, h * 0.005), 3, [w * 0.122, 0, 0]), w * 0.19, h * 0.42, 0, [-30, 0, 0])), 'panel', {
      parent: 'booms',
    });
    it.part('frames', mirror(at(box(w * 0.37, h * 0.02, d * 0.74), w * 0.312, h * 0.4, 0, [-30, 0, 0])), 'metal', { parent: 'panels' });
    it.part(
      'dish',
      at(
        lathe(
          [
            [0, 0],
            [d * 0.12, d * 0.01],
            [d * 0.26, d * 0.08],
            [d * 0.34, d * 0.17],
            [d * 0.31, d * 0.17],
            [0, d * 0.06],
          ],
          it.sides(18),
        ),
        0,
        h * 0.7,
        0,
        [14, 0, 0],
      ),
      'dish',
      { parent: 'body' },
    );
    it.part(
      'antenna',
      group(at(cylinder(d * 0.015, h * 0.24, { sides: 6 }), 0, h * 0.84, d * 0.03, [14, 0, 0]), at(ball(d * 0.04), 0, h * 0.95, d * 0.06)),
      'metal',
      { parent: 'dish' },
    );
    it.part('thruster', at(cylinder(d * 0.14, h * 0.16, { top: d * 0.06, sides: 14 }), 0, h * 0.08), 'metal', { parent: 'body' });
  },
});
