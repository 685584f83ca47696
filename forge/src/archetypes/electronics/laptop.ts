import type { Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, box, cylinder, extrude, group, mirror, roundRect, row, turned } from '../solids.ts';

export default archetype({
  name: 'laptop',
  words: ['laptop computer', 'notebook computer', 'macbook', 'chromebook', 'gaming laptop', 'laptop screen'],
  serves: ['laptop', 'portable_computer'],
  kind: 'prop',
  size: [0.36, 0.26, 0.33],
  massKg: 1.8,
  interaction: { pickup: true, open: true },
  roles: {
    main: mat('plastic', '#b9c0c8'),
    dark: mat('plastic', '#24262c'),
    screen: mat('glow', '#69b8e8', { glow: 0.45 }),
    light: mat('glow', '#fff0c8', { glow: 0.5 }),
  },
  tint: ['main', 'dark'],
  keep: ['screen', 'light'],
  build(it) {
    const { w, h, d } = it;
    const t = h * 0.07;
    const deep = d * 0.76;
    const z = d * 0.5 - deep / 2;
    const back = z - deep / 2;
    it.part('base', at(turned(extrude(roundRect(w, deep, w * 0.05), t, t * 0.2), 90), 0, t / 2, z), 'main');
    it.part('key_well', at(box(w * 0.88, t * 0.2, deep * 0.46), 0, t, z - deep * 0.18), 'dark', { parent: 'base' });
    it.detail(
      'keys',
      group(
        ...[0, 1, 2, 3].map((k) =>
          at(row(box(w * 0.058, t * 0.3, deep * 0.085, t * 0.08), 12, [w * 0.07, 0, 0]), -w * 0.385, t * 1.15, z - deep * (0.35 - k * 0.11)),
        ),
      ),
      'main',
      { parent: 'key_well' },
    );
    it.part('trackpad', at(box(w * 0.34, t * 0.14, deep * 0.26, t * 0.03), 0, t, z + deep * 0.28), 'dark', { parent: 'base' });
    const shut = it.says('closed', 'shut');
    const tilt = shut ? 90 : -16;
    const high = deep * 0.98;
    const lid = (solid: Solid): Solid => at(turned(solid, tilt), 0, t * (shut ? 1.3 : 0.9), back + t * 0.3);
    it.part('screen_lid', lid(at(extrude(roundRect(w, high, w * 0.05), t * 0.7, t * 0.15), 0, high / 2)), 'main', {
      parent: 'base',
      joint: hinge(0, t, back + t * 0.3, [1, 0, 0], -20, 100),
    });
    it.part('bezel', lid(at(extrude(roundRect(w * 0.97, high * 0.96, w * 0.04), t * 0.2), 0, high / 2, t * 0.32)), 'dark', { parent: 'screen_lid' });
    it.part('screen', lid(at(box(w * 0.88, high * 0.8, t * 0.2), 0, high * 0.52, t * 0.38)), 'screen', {
      parent: 'bezel',
      sockets: [{ kind: 'light', at: [0, h * 0.5, 0] }],
    });
    it.detail(
      'window',
      lid(
        group(
          at(box(w * 0.4, high * 0.08, t * 0.2), -w * 0.14, high * 0.74, t * 0.44),
          ...[0.58, 0.48, 0.38].map((y, i) => at(box(w * (0.5 - i * 0.1), high * 0.035, t * 0.2), -w * (0.09 + i * 0.05), high * y, t * 0.44)),
        ),
      ),
      'light',
      { parent: 'screen' },
    );
    it.detail('logo', lid(at(along.z(cylinder(w * 0.07, t * 0.2, { sides: 14 })), 0, high * 0.5, -t * 0.34)), 'light', { parent: 'screen_lid' });
    it.part('hinges', mirror(at(along.x(cylinder(t * 0.5, w * 0.14, { sides: 9 })), w * 0.3, t * 0.95, back + t * 0.3)), 'dark', { parent: 'base' });
  },
});
