import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, ball, box, extrude, group, mirror, row } from '../solids.ts';

export default archetype({
  name: 'greenhouse',
  words: ['glasshouse', 'hothouse', 'conservatory'],
  serves: ['greenhouse#1'],
  kind: 'structure',
  size: [3.4, 2.8, 4.6],
  massKg: 1800,
  roles: {
    main: mat('painted_metal', '#f1f2ee'),
    glass: mat('glass', '#cfe6e4'),
    base: mat('brick', '#b0664a'),
    plant: mat('leaf', '#5f9c40'),
    soil: mat('earth', '#6b4a32'),
  },
  build(it) {
    const { w, h, d } = it;
    const [a, b, c] = [w * 0.48, h * 0.62, d * 0.48];
    it.part('base', at(box(w, h * 0.12, d, 0), 0, h * 0.06), 'base');
    const house = [
      [-a, 0],
      [a, 0],
      [a, b],
      [0, h * 0.95],
      [-a, b],
    ].map(([x = 0, y = 0]): [number, number] => [x * 0.985, Math.max(h * 0.1, y * 0.992)]);
    it.part('panes', extrude(house, c * 1.98), 'glass', { parent: 'base' });
    const bar = (x: number, y: number, z: number, sx: number, sy: number, sz: number, roll = 0) => at(box(sx, sy, sz), x, y, z, [0, 0, roll]);
    const t = w * 0.025;
    const slope = Math.hypot(a, h * 0.95 - b);
    const roll = (Math.atan2(h * 0.95 - b, a) * 180) / Math.PI;
    const bay = (z: number) => mirror(group(bar(a, b / 2 + h * 0.03, z, t, b, t), bar(a / 2, (b + h * 0.95) / 2, z, slope, t, t, -roll)));
    it.part(
      'frame',
      group(
        ...[-1, -0.5, 0, 0.5, 1].map((k) => bay(c * k)),
        mirror(bar(a, b, 0, t, t, c * 2)),
        bar(0, h * 0.955, 0, t * 1.6, t * 1.6, c * 2),
        mirror(bar(a, b * 0.55, 0, t, t * 0.8, c * 2)),
      ),
      'main',
      { parent: 'base' },
    );
    it.part('door', group(bar(0, h * 0.4, c, w * 0.26, h * 0.58, t * 1.4)), 'glass', {
      parent: 'base',
      joint: hinge(-w * 0.13, h * 0.4, c, [0, 1, 0], -100, 0),
    });
    it.part(
      'door_frame',
      group(mirror(bar(w * 0.13, h * 0.4, c, t, h * 0.6, t * 2)), bar(0, h * 0.7, c, w * 0.28, t, t * 2), bar(0, h * 0.4, c, w * 0.26, t, t * 1.8)),
      'main',
      { parent: 'base' },
    );
    it.part('beds', mirror(at(box(w * 0.26, h * 0.14, d * 0.84), w * 0.3, h * 0.18)), 'soil', { parent: 'base' });
    it.part(
      'plants',
      mirror(
        at(
          row(group(ball(w * 0.1, h * 0.12, w * 0.1, 8), at(ball(w * 0.07, h * 0.1, w * 0.07, 7), w * 0.03, h * 0.08, w * 0.05)), 5, [0, 0, d * 0.17]),
          w * 0.3,
          h * 0.3,
          -d * 0.34,
        ),
      ),
      'plant',
      { parent: 'beds', ghost: true },
    );
  },
});
