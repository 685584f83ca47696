import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, box, cylinder, extrude, group, mirror, roundRect, row, torus } from '../solids.ts';

export default archetype({
  name: 'stove',
  words: ['oven', 'cooker', 'kitchen stove', 'gas stove', 'range', 'kitchen range', 'electric stove'],
  serves: ['stove#1', 'oven', 'stove#artifact'],
  kind: 'prop',
  size: [0.74, 1.08, 0.68],
  massKg: 60,
  interaction: { open: true },
  roles: {
    main: mat('painted_metal', '#e9e3d3'),
    dark: mat('iron', '#2d2f34'),
    glass: mat('glass', '#4b3a36', { roughness: 0.15 }),
    trim: mat('chrome', '#c9ced4'),
    knob: mat('plastic', '#c9402f'),
  },
  tint: ['main', 'knob'],
  build(it) {
    const { w, h, d } = it;
    const top = h * 0.82;
    it.part('body', at(box(w, top - h * 0.04, d * 0.92, it.bevel(0.015)), 0, (top + h * 0.04) / 2, -d * 0.04), 'main');
    it.part('kick', at(box(w * 0.9, h * 0.08, d * 0.8), 0, h * 0.04, -d * 0.06), 'dark', { parent: 'body' });
    it.part('hob', at(box(w * 0.98, h * 0.03, d * 0.9, 0.006), 0, top + h * 0.005, -d * 0.04), 'dark', { parent: 'body' });
    const spots = [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const;
    it.part(
      'burners',
      group(...spots.map(([x, z]) => at(cylinder(w * 0.09, h * 0.03, { sides: 14 }), x * w * 0.24, top + h * 0.025, -d * 0.04 + z * d * 0.2))),
      'trim',
      { parent: 'hob' },
    );
    it.part(
      'grates',
      group(
        ...spots.map(([x, z]) =>
          at(
            group(torus(w * 0.15, w * 0.014, 360, 14), box(w * 0.34, h * 0.018, w * 0.025), box(w * 0.025, h * 0.018, w * 0.34)),
            x * w * 0.24,
            top + h * 0.04,
            -d * 0.04 + z * d * 0.2,
          ),
        ),
      ),
      'dark',
      { parent: 'burners' },
    );
    it.part('backsplash', at(box(w, h * 0.17, d * 0.08, it.bevel(0.015)), 0, h * 0.915, -d * 0.46), 'main', { parent: 'body' });
    it.part('clock', at(box(w * 0.24, h * 0.06, d * 0.03), 0, h * 0.93, -d * 0.42), 'dark', { parent: 'backsplash' });
    it.part('door', at(box(w * 0.9, h * 0.46, d * 0.05, it.bevel(0.01)), 0, h * 0.37, d * 0.43), 'main', {
      parent: 'body',
      joint: hinge(0, h * 0.14, d * 0.43, [1, 0, 0], 0, 90),
    });
    it.part('window', at(extrude(roundRect(w * 0.62, h * 0.24, w * 0.04), d * 0.03), 0, h * 0.35, d * 0.455), 'glass', { parent: 'door' });
    it.part(
      'handle',
      group(
        at(along.x(cylinder(h * 0.017, w * 0.7, { sides: 9 })), 0, h * 0.545, d * 0.49),
        mirror(at(box(w * 0.03, h * 0.03, d * 0.08), w * 0.3, h * 0.545, d * 0.46)),
      ),
      'trim',
      { parent: 'door' },
    );
    it.part('knobs', row(at(along.z(cylinder(h * 0.035, d * 0.08, { sides: 12, bevel: 0.006 })), -w * 0.36, h * 0.7, d * 0.44), 5, [w * 0.18, 0, 0]), 'knob', {
      parent: 'body',
    });
    it.anchor('top', 0, top + h * 0.05, 0, w * 0.8);
  },
});
