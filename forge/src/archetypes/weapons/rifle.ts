import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, extrude, group, turned } from '../solids.ts';

export default archetype({
  name: 'rifle',
  words: ['sniper rifle', 'shotgun', 'musket', 'machine gun', 'assault rifle', 'sniper'],
  near: ['flamethrower', 'bazooka', 'rocket launcher', 'bazooka', 'rocket launcher'],
  serves: ['rifle#artifact', 'shotgun', 'machine_gun', 'automatic_firearm'],
  kind: 'prop',
  size: [0.09, 0.32, 1.15],
  massKg: 4.5,
  roles: { main: mat('oak', '#7a4a2a'), frame: mat('iron', '#4a4e55'), lens: mat('glass', '#7fb8d0') },
  options: { scope: ['scope', 'sight'] },
  build(it) {
    const { w, h, d } = it;
    it.part('frame', at(box(w * 0.56, h * 0.26, d * 0.34, it.bevel(w * 0.08)), 0, h * 0.58, -d * 0.06), 'frame');
    it.part(
      'stock',
      turned(
        extrude(
          [
            [-d * 0.5, h * 0.22],
            [-d * 0.48, h * 0.7],
            [-d * 0.2, h * 0.68],
            [-d * 0.2, h * 0.46],
            [-d * 0.34, h * 0.4],
          ],
          w * 0.6,
          w * 0.1,
        ),
        0,
        -90,
      ),
      'main',
      { parent: 'frame' },
    );
    it.part('grip', at(box(w * 0.5, h * 0.42, d * 0.06, it.bevel(w * 0.1)), 0, h * 0.24, -d * 0.17, [-18, 0, 0]), 'main', {
      parent: 'frame',
      sockets: [{ kind: 'grip', at: [0, h * 0.25, -d * 0.17] }],
    });
    it.part('fore_end', at(box(w * 0.56, h * 0.2, d * 0.28, it.bevel(w * 0.1)), 0, h * 0.54, d * 0.2), 'main', { parent: 'frame' });
    it.part('barrel', at(along.z(cylinder(w * 0.18, d * 0.46, { sides: 10 })), 0, h * 0.62, d * 0.27), 'frame', {
      parent: 'frame',
      sockets: [{ kind: 'muzzle', at: [0, h * 0.62, d * 0.5] }],
    });
    it.part('magazine', at(box(w * 0.4, h * 0.3, d * 0.07, 0.004), 0, h * 0.36, -d * 0.02, [10, 0, 0]), 'frame', { parent: 'frame' });
    if (it.has('scope'))
      it.part(
        'scope',
        group(
          at(along.z(cylinder(w * 0.24, d * 0.26, { sides: 12 })), 0, h * 0.88, -d * 0.04),
          at(along.z(cylinder(w * 0.34, d * 0.05, { sides: 12 })), 0, h * 0.88, d * 0.1),
          at(box(w * 0.2, h * 0.16, d * 0.03), 0, h * 0.76, -d * 0.1),
          at(box(w * 0.2, h * 0.16, d * 0.03), 0, h * 0.76, d * 0.03),
        ),
        'frame',
        { parent: 'frame' },
      );
  },
});
