import { archetype, mat } from '../archetype.ts';
import { along, at, box, capsule, cone, cylinder, group, mirror, tube } from '../solids.ts';

export default archetype({
  name: 'jetpack',
  words: ['jet pack', 'rocket pack', 'rocket backpack'],
  serves: [],
  kind: 'prop',
  size: [0.56, 0.7, 0.34],
  massKg: 18,
  keep: ['flame'],
  roles: {
    main: mat('painted_metal', '#d8dce0'),
    accent: mat('painted_metal', '#d6453d'),
    dark: mat('iron', '#3c4046'),
    strap: mat('leather', '#5a3a26'),
    flame: mat('glow', '#ff9a3a', { glow: 0.9 }),
  },
  build(it) {
    const { w, h, d } = it;
    it.part('pack', at(box(w * 0.34, h * 0.56, d * 0.42, it.bevel(h * 0.04)), 0, h * 0.6), 'main');
    it.part('tanks', mirror(at(capsule(w * 0.17, h * 0.76, it.sides(14)), w * 0.31, h * 0.6, -d * 0.08)), 'accent', { parent: 'pack' });
    it.part(
      'bands',
      mirror(
        group(
          at(cylinder(w * 0.178, h * 0.05, { sides: 14 }), w * 0.31, h * 0.74, -d * 0.08),
          at(cylinder(w * 0.178, h * 0.05, { sides: 14 }), w * 0.31, h * 0.46, -d * 0.08),
        ),
      ),
      'main',
      { parent: 'tanks' },
    );
    it.part('thruster', mirror(at(cylinder(w * 0.15, h * 0.14, { top: w * 0.09, sides: 14 }), w * 0.31, h * 0.19, -d * 0.08)), 'dark', { parent: 'tanks' });
    it.part('flames', mirror(at(cone(w * 0.1, h * 0.2, 9), w * 0.31, h * 0.1, -d * 0.08, [180, 0, 0])), 'flame', { parent: 'thruster', ghost: true });
    it.part(
      'straps',
      mirror(
        tube(
          [
            [w * 0.1, h * 0.86, d * 0.18],
            [w * 0.12, h * 0.76, d * 0.44],
            [w * 0.12, h * 0.5, d * 0.44],
            [w * 0.1, h * 0.38, d * 0.2],
          ],
          w * 0.03,
          7,
        ),
      ),
      'strap',
      { parent: 'pack' },
    );
    it.detail('gauge', at(along.z(cylinder(w * 0.07, d * 0.06, { sides: 14 })), 0, h * 0.66, -d * 0.23), 'dark', { parent: 'pack' });
  },
});
