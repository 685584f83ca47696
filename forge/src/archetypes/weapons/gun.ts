import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, row, torus } from '../solids.ts';

export default archetype({
  name: 'gun',
  words: ['pistol', 'handgun', 'revolver', 'blaster', 'laser gun', 'ray gun', 'water gun', 'raygun'],
  near: ['flashlight', 'torch light', 'hair dryer'],
  serves: ['gun#1', 'pistol#artifact', 'firearm'],
  kind: 'prop',
  size: [0.06, 0.2, 0.3],
  massKg: 1.1,
  roles: { main: mat('iron', '#4a4e55'), grip: mat('oak', '#6d4228'), trim: mat('steel', '#9aa1a8') },
  build(it) {
    const { w, h, d } = it;
    it.part('grip', at(box(w * 0.6, h * 0.62, d * 0.2, it.bevel(w * 0.1)), 0, h * 0.32, -d * 0.28, [-16, 0, 0]), 'grip', {
      sockets: [{ kind: 'grip', at: [0, h * 0.3, -d * 0.28] }],
    });
    it.part('frame', at(box(w * 0.66, h * 0.22, d * 0.5, it.bevel(w * 0.08)), 0, h * 0.66, -d * 0.1), 'main', { parent: 'grip' });
    it.part(
      'barrel',
      group(
        at(box(w * 0.6, h * 0.24, d * 0.84, it.bevel(w * 0.1)), 0, h * 0.85, d * 0.03),
        at(along.z(cylinder(w * 0.24, d * 0.1, { sides: 10 })), 0, h * 0.86, d * 0.46),
      ),
      'main',
      { parent: 'frame', sockets: [{ kind: 'muzzle', at: [0, h * 0.86, d * 0.5] }] },
    );
    it.part('trigger_guard', at(along.x(torus(h * 0.14, w * 0.1, 360, 12)), 0, h * 0.48, -d * 0.06), 'main', { parent: 'frame' });
    it.part('trigger', at(box(w * 0.2, h * 0.14, d * 0.03), 0, h * 0.52, -d * 0.07), 'trim', { parent: 'frame' });
    it.detail('sight', at(box(w * 0.2, h * 0.07, d * 0.05), 0, h * 0.98, d * 0.36), 'trim', { parent: 'barrel' });
    it.detail('grooves', row(at(box(w * 0.64, h * 0.16, d * 0.018), 0, h * 0.85, -d * 0.34), 4, [0, 0, d * 0.045]), 'trim', { parent: 'barrel' });
  },
});
