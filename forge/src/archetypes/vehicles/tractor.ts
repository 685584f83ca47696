import { carWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, group, mirror } from '../solids.ts';

export default archetype({
  name: 'tractor',
  words: ['farm tractor', 'field tractor'],
  serves: ['tractor#1'],
  kind: 'prop',
  size: [1.9, 2.4, 3.2],
  massKg: 2600,
  interaction: { drive: true },
  roles: {
    main: mat('painted_metal', '#c8372f'),
    tyre: mat('rubber', '#26272b'),
    rim: mat('painted_metal', '#efc23d'),
    glass: mat('glass', '#bcdbe6'),
    dark: mat('iron', '#3c4046'),
  },
  build(it) {
    const { w, h, d } = it;
    const [R, r] = [h * 0.31, h * 0.19];
    it.part('body', at(box(w * 0.34, h * 0.2, d * 0.86, it.bevel(h * 0.02)), 0, h * 0.34, 0.02 * d), 'dark');
    it.part('hood', at(box(w * 0.4, h * 0.24, d * 0.46, it.bevel(h * 0.05)), 0, h * 0.53, d * 0.22), 'main', { parent: 'body' });
    it.part('grille', at(box(w * 0.3, h * 0.18, d * 0.03), 0, h * 0.52, d * 0.45), 'dark', { parent: 'hood' });
    it.part('lights', mirror(at(ball(w * 0.045), w * 0.13, h * 0.6, d * 0.45)), 'rim', { parent: 'hood' });
    it.part('exhaust', at(cylinder(w * 0.03, h * 0.34, { sides: 10 }), w * 0.12, h * 0.78, d * 0.3), 'dark', { parent: 'hood' });
    it.part('cab', at(box(w * 0.5, h * 0.34, d * 0.32, h * 0.02), 0, h * 0.74, -d * 0.18), 'glass', { parent: 'body' });
    it.part('posts', at(mirror(mirror(at(box(w * 0.04, h * 0.4, d * 0.025), w * 0.24, 0, d * 0.155), 'z')), 0, h * 0.73, -d * 0.18), 'main', { parent: 'cab' });
    it.part('roof', at(box(w * 0.58, h * 0.06, d * 0.4, it.bevel(h * 0.02)), 0, h * 0.94, -d * 0.18), 'main', { parent: 'cab' });
    it.part('seat_box', at(box(w * 0.44, h * 0.2, d * 0.34, h * 0.02), 0, h * 0.5, -d * 0.18), 'main', { parent: 'body' });
    it.part('fenders', mirror(at(box(w * 0.22, h * 0.05, d * 0.34, h * 0.02), w * 0.33, h * 0.63, -d * 0.22)), 'main', { parent: 'seat_box' });
    for (const [name, side] of [
      ['left', 1],
      ['right', -1],
    ] as const) {
      carWheel(it, { parent: 'body', name: `${name}_rear_wheel`, x: side * w * 0.38, y: R, z: -d * 0.22, radius: R, width: w * 0.22 });
      carWheel(it, { parent: 'body', name: `${name}_front_wheel`, x: side * w * 0.3, y: r, z: d * 0.3, radius: r, width: w * 0.14 });
    }
    it.part(
      'axles',
      group(
        at(along.x(cylinder(h * 0.03, w * 0.7, { sides: 8 })), 0, R, -d * 0.22),
        at(along.x(cylinder(h * 0.03, w * 0.56, { sides: 8 })), 0, r, d * 0.3),
        at(box(w * 0.1, h * 0.16, d * 0.06), 0, r + h * 0.06, d * 0.3),
      ),
      'dark',
      { parent: 'body' },
    );
    it.socket('seat_box', 'seat', 0, h * 0.6, -d * 0.18);
  },
});
