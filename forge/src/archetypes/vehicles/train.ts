import { archetype, mat } from '../archetype.ts';
import { wheelJoint } from '../make.ts';
import { along, at, box, capsule, cone, cylinder, group, lathe, mirror, row, torus } from '../solids.ts';

export default archetype({
  name: 'train',
  words: ['locomotive', 'steam locomotive', 'steam train', 'steam engine', 'toy train', 'railway engine', 'freight train', 'train engine'],
  near: ['subway train'],
  serves: ['train#artifact', 'locomotive', 'railway_car'],
  kind: 'prop',
  size: [2.6, 3.6, 7.5],
  massKg: 40000,
  interaction: { drive: true },
  behaviours: ['drive'],
  roles: {
    main: mat('painted_metal', '#2f6b4f'),
    dark: mat('iron', '#33363b'),
    trim: mat('brass', '#cfa145'),
    red: mat('painted_metal', '#b5352c'),
    tyre: mat('iron', '#b5352c'),
    light: mat('glow', '#fff2c9', { glow: 0.8 }),
  },
  keep: ['light'],
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.15;
    it.part('chassis', at(box(w * 0.8, h * 0.12, d * 0.94, it.bevel(0.04)), 0, h * 0.24), 'dark');
    it.part('boiler', at(along.z(cylinder(w * 0.34, d * 0.58, { sides: it.sides(18), bevel: 0.06 })), 0, h * 0.5, d * 0.16), 'main', { parent: 'chassis' });
    it.part('boiler_bands', at(row(along.z(torus(w * 0.34, w * 0.022, 360, it.sides(18))), 3, [0, 0, d * 0.2]), 0, h * 0.5, -d * 0.06), 'trim', {
      parent: 'boiler',
    });
    it.part('smokebox', at(along.z(cylinder(w * 0.36, d * 0.06, { sides: it.sides(18), bevel: 0.05 })), 0, h * 0.5, d * 0.46), 'dark', { parent: 'boiler' });
    it.part(
      'cab',
      group(
        at(box(w * 0.86, h * 0.34, d * 0.28, it.bevel(0.05)), 0, h * 0.44, -d * 0.28),
        at(mirror(mirror(at(box(w * 0.08, h * 0.36, w * 0.08), w * 0.37, h * 0.74, d * 0.1), 'z')), 0, 0, -d * 0.28),
      ),
      'main',
      { parent: 'chassis' },
    );
    it.part('cab_roof', at(box(w, h * 0.06, d * 0.34, it.bevel(0.06)), 0, h * 0.93, -d * 0.28), 'red', { parent: 'cab' });
    it.part(
      'chimney',
      at(
        lathe(
          [
            [0, 0],
            [w * 0.09, 0],
            [w * 0.1, h * 0.16],
            [w * 0.17, h * 0.27],
            [w * 0.17, h * 0.31],
            [0, h * 0.31],
          ],
          12,
        ),
        0,
        h * 0.68,
        d * 0.36,
      ),
      'dark',
      { parent: 'boiler' },
    );
    it.part('dome', at(capsule(w * 0.12, h * 0.26, 12), 0, h * 0.72, d * 0.1), 'trim', { parent: 'boiler' });
    it.part('headlight', at(along.z(cylinder(w * 0.1, d * 0.04, { sides: 12 })), 0, h * 0.62, d * 0.49), 'light', { parent: 'smokebox' });
    it.part('cow_catcher', at(cone(w * 0.42, h * 0.22, 4), 0, h * 0.12, d * 0.44, [0, 45, 0]), 'red', { parent: 'chassis' });
    for (const [side, x] of [
      ['left', 1],
      ['right', -1],
    ] as const)
      for (const [i, z] of [-0.34, -0.12, 0.1, 0.32].entries())
        it.part(`${side}_wheel_${i + 1}`, at(along.x(cylinder(r, w * 0.1, { sides: 16, bevel: 0.02 })), x * w * 0.38, r, z * d), 'tyre', {
          parent: 'chassis',
          joint: wheelJoint(x * w * 0.38, r, z * d),
        });
    it.detail('rods', mirror(at(box(w * 0.04, h * 0.035, d * 0.5), w * 0.45, r, -d * 0.02)), 'trim', { parent: 'chassis' });
    it.anchor('top', 0, h * 0.7, d * 0.2, w * 0.5);
  },
});
