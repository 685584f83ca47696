import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, box, cylinder, extrude, group, mirror, roundRect, row, tube, turned } from '../solids.ts';

export default archetype({
  name: 'tank',
  words: ['battle tank', 'army tank', 'panzer'],
  near: ['armored vehicle', 'armoured car'],
  serves: ['tank#artifact', 'armored_vehicle', 'half_track'],
  kind: 'prop',
  size: [2.8, 2.0, 5.2],
  massKg: 22000,
  interaction: { drive: true },
  behaviours: ['drive'],
  roles: { main: mat('painted_metal', '#6b7548'), dark: mat('rubber', '#33342f'), trim: mat('iron', '#4c5138'), wheel: mat('iron', '#7c8558') },
  options: { gun: ['gun', 'cannon', 'barrel'] },
  build(it) {
    const { w, h, d } = it;
    it.part(
      'hull',
      group(at(box(w * 0.62, h * 0.3, d * 0.8, it.bevel(0.08)), 0, h * 0.4), at(box(w * 0.96, h * 0.12, d * 0.82, it.bevel(0.05)), 0, h * 0.55)),
      'main',
    );
    it.part('front_plate', at(box(w * 0.62, h * 0.26, d * 0.08, 0.03), 0, h * 0.42, d * 0.41, [-28, 0, 0]), 'main', { parent: 'hull' });
    const track = roundRect(d * 0.86, h * 0.4, h * 0.19, 4);
    it.part('left_track', at(turned(extrude(track, w * 0.19, 0.03), 0, 90), w * 0.4, h * 0.2), 'dark', { parent: 'hull' });
    it.part('right_track', at(turned(extrude(track, w * 0.19, 0.03), 0, 90), -w * 0.4, h * 0.2), 'dark', { parent: 'hull' });
    it.part(
      'wheels',
      mirror(row(at(along.x(cylinder(h * 0.13, w * 0.06, { sides: 12, bevel: 0.02 })), w * 0.485, h * 0.19, -d * 0.32), 5, [0, 0, d * 0.16])),
      'wheel',
      { parent: 'hull' },
    );
    it.part(
      'turret',
      at({ shape: 'place', of: cylinder(w * 0.3, h * 0.27, { top: w * 0.24, sides: it.sides(12), bevel: 0.06 }), scale: [1, 1, 1.3] }, 0, h * 0.72, -d * 0.04),
      'main',
      { parent: 'hull', joint: hinge(0, h * 0.6, -d * 0.04, [0, 1, 0], -180, 180) },
    );
    if (it.has('gun')) {
      it.part('gun', at(along.z(cylinder(w * 0.045, d * 0.5, { sides: 10 })), 0, h * 0.73, d * 0.3), 'trim', {
        parent: 'turret',
        sockets: [{ kind: 'muzzle', at: [0, h * 0.73, d * 0.57] }],
      });
      it.part('muzzle_brake', at(along.z(cylinder(w * 0.065, d * 0.07, { sides: 10 })), 0, h * 0.73, d * 0.52), 'trim', { parent: 'gun' });
    }
    it.part('hatch', at(cylinder(w * 0.12, h * 0.09, { sides: 12, bevel: 0.02 }), w * 0.08, h * 0.89, -d * 0.08), 'trim', {
      parent: 'turret',
      joint: hinge(w * 0.08, h * 0.87, -d * 0.13, [1, 0, 0], -100, 0),
    });
    it.detail(
      'antenna',
      tube(
        [
          [-w * 0.16, h * 0.84, -d * 0.14],
          [-w * 0.18, h * 1.0, -d * 0.16],
        ],
        w * 0.008,
        5,
      ),
      'trim',
      { parent: 'turret' },
    );
  },
});
