import { carWheel } from '../../shared-parts/wheel.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, extrude, type Flat, group, mirror, turned } from '../solids.ts';

export default archetype({
  name: 'car',
  words: ['automobile', 'sedan', 'hatchback', 'family car', 'motorcar', 'auto'],
  serves: ['car#1', 'motor_vehicle#1'],
  kind: 'prop',
  size: [1.9, 1.5, 4.0],
  massKg: 1200,
  interaction: { drive: true, sit: true },
  behaviours: ['drive'],
  roles: {
    main: mat('painted_metal', '#c9483a'),
    glass: mat('glass', '#8fc3d3'),
    tyre: mat('rubber', '#2b2b2e'),
    rim: mat('chrome', '#c9cdd1'),
    light: mat('glow', '#fff2c9', { glow: 0.6 }),
    rear: mat('glow', '#d8352c', { glow: 0.4 }),
    trim: mat('plastic', '#3a3c40'),
  },
  tint: ['main'],
  keep: ['glass', 'light', 'rear'],
  options: { wheels: ['wheel', 'wheels'] },
  build(it) {
    const { w, h, d } = it;
    const r = h * 0.235;
    const [low, belt] = [h * 0.2, h * 0.56];
    const side: Flat[] = [
      [-d * 0.49, low],
      [d * 0.49, low],
      [d * 0.5, h * 0.4],
      [d * 0.44, h * 0.5],
      [d * 0.2, belt],
      [-d * 0.44, belt * 1.03],
      [-d * 0.5, h * 0.48],
    ];
    // Drawn in z and y, so the outline's x is the car's length, nose at +z.
    it.part('body', turned(extrude(side, w * 0.96, it.bevel(h * 0.045)), 0, -90), 'main', { sockets: [{ kind: 'seat', at: [w * 0.2, belt * 0.8, 0] }] });
    const roof: Flat[] = [
      [d * 0.2, belt * 0.98],
      [d * 0.06, h * 0.97],
      [-d * 0.24, h * 0.97],
      [-d * 0.4, belt * 0.98],
    ];
    it.part('cabin', turned(extrude(roof, w * 0.82, it.bevel(h * 0.04)), 0, -90), 'main', { parent: 'body' });
    const pane: Flat[] = [
      [d * 0.155, belt * 1.04],
      [d * 0.045, h * 0.91],
      [-d * 0.215, h * 0.91],
      [-d * 0.335, belt * 1.04],
    ];
    it.part('windows', turned(extrude(pane, w * 0.84), 0, -90), 'glass', { parent: 'cabin' });
    it.detail('pillar', at(box(w * 0.85, h * 0.4, d * 0.02), 0, h * 0.74, -d * 0.08), 'main', { parent: 'cabin' });
    const slope = (Math.atan2(d * 0.14, h * 0.97 - belt) * 180) / Math.PI;
    it.part('windscreen', at(box(w * 0.72, h * 0.4, d * 0.015), 0, (belt + h * 0.97) / 2, d * 0.136, [-slope, 0, 0]), 'glass', { parent: 'cabin' });
    it.part('rear_window', at(box(w * 0.7, h * 0.38, d * 0.015), 0, (belt + h * 0.97) / 2, -d * 0.325, [slope * 1.08, 0, 0]), 'glass', { parent: 'cabin' });
    it.part(
      'bumpers',
      group(
        at(box(w * 0.98, h * 0.12, d * 0.03, it.bevel(0.03)), 0, h * 0.26, d * 0.49),
        at(box(w * 0.98, h * 0.12, d * 0.03, it.bevel(0.03)), 0, h * 0.26, -d * 0.49),
      ),
      'trim',
      { parent: 'body' },
    );
    it.part('headlights', mirror(at(box(w * 0.2, h * 0.11, d * 0.03, it.bevel(0.03)), w * 0.34, h * 0.42, d * 0.487)), 'light', {
      parent: 'body',
      sockets: [{ kind: 'light', at: [0, h * 0.42, d * 0.5] }],
    });
    it.part('tail_lights', mirror(at(box(w * 0.18, h * 0.1, d * 0.02, it.bevel(0.02)), w * 0.36, h * 0.46, -d * 0.495)), 'rear', { parent: 'body' });
    it.detail('grille', at(box(w * 0.36, h * 0.09, d * 0.02), 0, h * 0.38, d * 0.493), 'trim', { parent: 'body' });
    it.detail('mirrors', mirror(at(box(w * 0.1, h * 0.08, d * 0.025, 0.02), w * 0.46, belt * 1.1, d * 0.12)), 'main', { parent: 'body' });
    if (it.has('wheels'))
      for (const [name, x, z] of [
        ['left_front', 1, 1],
        ['right_front', -1, 1],
        ['left_rear', 1, -1],
        ['right_rear', -1, -1],
      ] as const)
        carWheel(it, { parent: 'body', name: `${name}_wheel`, x: x * (w / 2 - w * 0.06), y: r, z: z * d * 0.31, radius: r, width: w * 0.12 });
    if (it.says('combat', 'armed', 'battle', 'war'))
      it.part(
        'gun',
        group(
          at(cylinder(w * 0.1, h * 0.12, { sides: 12 }), 0, h * 1.0, -d * 0.06),
          at(along.z(cylinder(w * 0.045, d * 0.26, { sides: 10 })), 0, h * 1.06, d * 0.05),
          at(box(w * 0.2, h * 0.12, d * 0.12, h * 0.02), 0, h * 1.06, -d * 0.08),
        ),
        'trim',
        { parent: 'cabin', joint: { type: 'wheel', at: [0, h, -d * 0.06], axis: [0, 1, 0] }, sockets: [{ kind: 'muzzle', at: [0, h * 1.06, d * 0.18] }] },
      );
    it.anchor('top', 0, h * 0.97, -d * 0.09, w * 0.8);
  },
});
