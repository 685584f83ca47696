import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, mirror, ring, side, torus } from '../solids.ts';

export default archetype({
  name: 'unicycle',
  words: ['one wheeled bike', 'circus bike', 'monocycle'],
  serves: ['unicycle'],
  kind: 'prop',
  size: [0.5, 1, 0.62],
  massKg: 6,
  body: 'fixed',
  interaction: { sit: true },
  roles: {
    main: mat('painted_metal', '#c8342f'),
    tyre: mat('rubber', '#2b2b2e'),
    rim: mat('chrome', '#cdd2d6'),
    seat: mat('leather', '#2f2a2c'),
    stand: mat('iron', '#5b6067'),
  },
  build(it) {
    const { w, h, d } = it;
    const r = d * 0.42;
    const t = w * 0.05;
    it.part('tyre', at(along.x(torus(r - t, t, 360, it.sides(26))), 0, r), 'tyre');
    it.part('rim', at(along.x(torus(r - t * 2.1, t * 0.5, 360, it.sides(26))), 0, r), 'rim', { parent: 'tyre' });
    it.part('hub', at(along.x(cylinder(t * 1.1, w * 0.42, { sides: 10 })), 0, r), 'rim', { parent: 'rim' });
    it.part('spokes', at(along.x(ring(at(box(r * 0.88, t * 0.22, t * 0.22), r * 0.46, 0), 12)), 0, r), 'rim', { parent: 'rim' });
    it.part(
      'fork',
      group(mirror(at(box(t * 0.9, r * 1.2, t * 1.2, t * 0.3), w * 0.17, r * 1.6)), at(box(w * 0.4, t * 1.4, t * 1.4, t * 0.3), 0, r * 2.16)),
      'main',
      { parent: 'hub' },
    );
    it.part('post', at(cylinder(t * 0.55, h * 0.44, { sides: 9 }), 0, h * 0.74), 'rim', { parent: 'fork' });
    it.part(
      'seat',
      at(
        side(
          [
            [-d * 0.32, h * 0.05],
            [-d * 0.3, h * 0.0],
            [-d * 0.1, -h * 0.06],
            [d * 0.12, -h * 0.06],
            [d * 0.3, 0],
            [d * 0.33, h * 0.04],
            [d * 0.14, -h * 0.01],
            [-d * 0.12, 0],
          ],
          w * 0.3,
          t * 0.4,
        ),
        0,
        h * 0.94,
      ),
      'seat',
      { parent: 'post' },
    );
    it.part('cranks', group(at(box(t * 0.6, h * 0.16, t * 0.8), w * 0.21, r - h * 0.07), at(box(t * 0.6, h * 0.16, t * 0.8), -w * 0.21, r + h * 0.07)), 'rim', {
      parent: 'hub',
    });
    it.part(
      'pedals',
      group(at(box(w * 0.2, t * 0.7, d * 0.14, t * 0.2), w * 0.32, r - h * 0.14), at(box(w * 0.2, t * 0.7, d * 0.14, t * 0.2), -w * 0.32, r + h * 0.14)),
      'seat',
      { parent: 'cranks' },
    );
    it.socket('seat', 'seat', 0, h * 0.94);
  },
});
