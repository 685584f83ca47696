import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { along, at, box, cone, cylinder, group, ring } from '../solids.ts';

export default archetype({
  name: 'tower',
  words: ['wizard tower', 'bell tower'],
  serves: ['tower#artifact'],
  kind: 'structure',
  size: [4, 12, 4],
  massKg: 200000,
  interaction: { open: true },
  roles: {
    main: mat('stone', '#c9c0ae'),
    roof: mat('tile', '#b5432f'),
    dark: mat('oak', '#5d3f28'),
    glow: mat('glow', '#ffe59a', { glow: 0.9 }),
    face: mat('plaster', '#f4efe2'),
  },
  tint: ['main', 'roof'],
  keep: ['glow'],
  build(it) {
    const { w, h } = it;
    const r = w * 0.36;
    it.part('base', at(cylinder(w * 0.48, h * 0.05, { sides: 16, bevel: 0.06 }), 0, h * 0.025), 'dark');
    it.part('shaft', at(cylinder(r, h * 0.68, { top: r * 0.74, sides: it.sides(16) }), 0, h * 0.38), 'main', { parent: 'base' });
    it.part('gallery', at(cylinder(r * 1.02, h * 0.035, { sides: 16, bevel: 0.04 }), 0, h * 0.725), 'dark', { parent: 'shaft' });
    it.part('lantern_room', at(cylinder(r * 0.6, h * 0.13, { sides: 14 }), 0, h * 0.8), it.says('clock', 'bell', 'church') ? 'main' : 'glow', {
      parent: 'gallery',
      sockets: [{ kind: 'light', at: [0, h * 0.8, 0] }],
    });
    it.part('posts', at(ring(at(cylinder(r * 0.06, h * 0.14, { sides: 6 }), 0, 0, r * 0.62), 8), 0, h * 0.8), 'dark', { parent: 'gallery' });
    it.part('roof', at(cone(r * 0.92, h * 0.14, it.sides(16)), 0, h * 0.93), 'roof', { parent: 'lantern_room' });
    it.part(
      'bands',
      group(
        at(cylinder(r * 0.97, h * 0.08, { top: r * 0.935, sides: it.sides(16) }), 0, h * 0.22),
        at(cylinder(r * 0.86, h * 0.08, { top: r * 0.83, sides: it.sides(16) }), 0, h * 0.5),
      ),
      'roof',
      { parent: 'shaft' },
    );
    it.part('door', at(box(w * 0.16, h * 0.1, w * 0.1, 0.03), 0, h * 0.1, r * 0.96), 'dark', {
      parent: 'shaft',
      joint: hinge(-w * 0.08, h * 0.1, r, [0, 1, 0], 0, 100),
    });
    it.part('windows', group(...[0.34, 0.6].map((t) => at(box(w * 0.08, h * 0.05, w * 0.08, 0.02), 0, h * t, r * (0.98 - t * 0.34)))), 'dark', {
      parent: 'shaft',
    });
    if (it.says('clock')) {
      it.part('clock_face', at(along.z(cylinder(r * 0.5, r * 0.1, { sides: 20 })), 0, h * 0.8, r * 0.62), 'face', { parent: 'lantern_room' });
      it.detail(
        'clock_hands',
        group(at(box(r * 0.05, r * 0.34, r * 0.05), 0, h * 0.8 + r * 0.15, r * 0.69), at(box(r * 0.28, r * 0.05, r * 0.05), r * 0.12, h * 0.8, r * 0.69)),
        'dark',
        { parent: 'clock_face' },
      );
    }
  },
});
