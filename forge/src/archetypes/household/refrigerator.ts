import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, cylinder, group, mirror } from '../solids.ts';

export default archetype({
  name: 'refrigerator',
  words: ['fridge', 'freezer', 'icebox', 'mini fridge', 'retro fridge'],
  serves: ['refrigerator', 'electric_refrigerator', 'deep-freeze'],
  kind: 'prop',
  size: [0.78, 1.75, 0.72],
  massKg: 80,
  interaction: { open: true },
  roles: { main: mat('painted_metal', '#8fd0c4'), trim: mat('chrome', '#d3d7dc'), dark: mat('plastic', '#4a5057'), note: mat('paper', '#ffe27a') },
  build(it) {
    const { w, h, d } = it;
    const b = it.bevel(w * 0.07);
    it.part('body', at(box(w * 0.97, h * 0.95, d * 0.72, b * 0.6), 0, h * 0.515, -d * 0.1), 'main');
    const z = d * 0.3;
    it.part('door', at(box(w, h * 0.6, d * 0.18, b), 0, h * 0.345, z), 'main', { parent: 'body', joint: hinge(w * 0.48, h * 0.345, z, [0, 1, 0], 0, 110) });
    it.part('freezer_door', at(box(w, h * 0.33, d * 0.18, b), 0, h * 0.825, z), 'main', {
      parent: 'body',
      joint: hinge(w * 0.48, h * 0.825, z, [0, 1, 0], 0, 110),
    });
    const grip = (y: number, long: number): Solid =>
      group(
        at(box(w * 0.05, long, d * 0.05, w * 0.018), -w * 0.38, y, z + d * 0.15),
        ...[-1, 1].map((s) => at(box(w * 0.05, h * 0.03, d * 0.1), -w * 0.38, y + s * long * 0.38, z + d * 0.11)),
      );
    it.part('handle', grip(h * 0.5, h * 0.2), 'trim', { parent: 'door' });
    it.part('freezer_handle', grip(h * 0.75, h * 0.12), 'trim', { parent: 'freezer_door' });
    it.detail('badge', at(box(w * 0.3, h * 0.03, d * 0.02, 0.004), w * 0.12, h * 0.9, z + d * 0.093), 'trim', { parent: 'freezer_door' });
    it.detail('note', at(box(w * 0.15, w * 0.15, d * 0.02), w * 0.14, h * 0.52, z + d * 0.085, [0, 0, 6]), 'note', { parent: 'door' });
    it.part('feet', mirror(mirror(at(cylinder(w * 0.06, h * 0.05, { sides: 9 }), w * 0.36, h * 0.025, d * 0.22), 'z')), 'dark', { parent: 'body' });
    it.anchor('top', 0, h * 0.99, 0, w * 0.8);
  },
});
