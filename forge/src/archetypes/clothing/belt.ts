import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, scaled, subtract } from '../solids.ts';

export default archetype({
  name: 'belt',
  words: ['leather belt', 'champion belt', 'championship belt', 'utility belt', 'sash', 'dog collar', 'collar', 'strap', 'buckle', 'belt buckle', 'leash'],
  serves: ['belt#2', 'belt#artifact', 'collar#artifact', 'strap#artifact', 'buckle'],
  kind: 'prop',
  size: [0.36, 0.07, 0.3],
  massKg: 0.3,
  roles: { main: mat('leather', '#6b4024'), metal: mat('gold', '#dcb050'), dark: mat('rubber', '#241a14') },
  build(it) {
    const { w, h, d } = it;
    const band = (k: number, tall: number): Solid =>
      subtract(scaled(cylinder(w * 0.49 * k, tall, { sides: 32 }), 1, 1, d / w), scaled(cylinder(w * 0.455 * k, tall * 2, { sides: 32 }), 1, 1, d / w));
    it.part('strap', at(band(1, h * 0.84), 0, h * 0.44), 'main');
    it.part('stitching', group(at(band(1.006, h * 0.03), 0, h * 0.12), at(band(1.006, h * 0.03), 0, h * 0.76)), mat('cotton', '#d9b27a'), { parent: 'strap' });
    const z = d * 0.49;
    it.part('buckle', at(subtract(box(w * 0.24, h * 0.98, d * 0.05, h * 0.14), box(w * 0.15, h * 0.62, d * 0.2, h * 0.08)), 0, h * 0.49, z), 'metal', {
      parent: 'strap',
    });
    it.part('prong', at(box(w * 0.2, h * 0.09, d * 0.06, h * 0.03), w * 0.03, h * 0.48, z + d * 0.01), 'metal', { parent: 'buckle' });
    it.part('loop', at(box(w * 0.05, h * 0.94, d * 0.07, h * 0.03), w * 0.2, h * 0.47, z - d * 0.03, [0, 22, 0]), 'main', { parent: 'strap' });
    it.detail(
      'holes',
      group(
        ...[0.17, 0.215, 0.255].map((k, i) =>
          at(along.z(cylinder(h * 0.06, d * 0.05, { sides: 8 })), -w * k, h * 0.46, d * (0.465 - 0.03 * i), [0, -18 - i * 6, 0]),
        ),
      ),
      'dark',
      { parent: 'strap' },
    );
  },
});
