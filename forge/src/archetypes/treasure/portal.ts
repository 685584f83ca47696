import type { Vec3, Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { along, at, ball, box, cylinder, group, tube, turned } from '../solids.ts';

export default archetype({
  name: 'portal',
  words: ['magic portal', 'stargate', 'wormhole', 'teleporter', 'gateway', 'black hole', 'vortex', 'dimensional portal', 'galaxy', 'magic mirror'],
  serves: ['black_hole#1', 'vortex', 'wormhole', 'galaxy#3', 'portal#1'],
  kind: 'structure',
  size: [2.6, 3, 0.9],
  massKg: 2000,
  roles: {
    main: mat('stone', '#6f7079'),
    rune: mat('glow', '#7fe0ff', { glow: 1 }),
    swirl: mat('glow', '#8a4fe0', { glow: 0.8 }),
    pale: mat('glow', '#c79bff', { glow: 0.9 }),
    deep: mat('glow', '#3a1f7a', { glow: 0.5 }),
  },
  keep: ['rune', 'pale', 'deep'],
  tint: ['swirl', 'main'],
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.43;
    const y = h * 0.54;
    it.part('steps', group(at(box(w * 0.9, h * 0.06, d * 0.98, 0.03), 0, h * 0.03), at(box(w * 0.7, h * 0.06, d * 0.7, 0.03), 0, h * 0.09)), 'main');
    const stones = 16;
    it.part(
      'ring',
      group(
        ...Array.from({ length: stones }, (_, i) => {
          const a = (i / stones) * 360;
          return at(turned(at(box(w * 0.172, w * 0.13, d * 0.42, 0.03), 0, r), 0, 0, a), 0, y);
        }),
      ),
      'main',
      { parent: 'steps' },
    );
    it.part('keystones', group(...[45, 135, 225, 315, 0].map((a) => at(turned(at(box(w * 0.1, w * 0.2, d * 0.52, 0.04), 0, r), 0, 0, a), 0, y))), 'main', {
      parent: 'ring',
    });
    it.part(
      'runes',
      group(
        ...Array.from({ length: stones }, (_, i) =>
          at(
            turned(
              at(i % 2 ? box(w * 0.03, w * 0.07, d * 0.45) : group(box(w * 0.06, w * 0.018, d * 0.45), box(w * 0.018, w * 0.06, d * 0.45)), 0, r),
              0,
              0,
              (i / stones) * 360,
            ),
            0,
            y,
          ),
        ),
      ),
      'rune',
      { parent: 'ring' },
    );
    it.part('void', at(along.z(cylinder(r * 0.92, d * 0.08, { sides: 30 })), 0, y), 'deep', { parent: 'ring' });
    const arm = (shift: number, fat: number): Solid => {
      const path = Array.from({ length: 16 }, (_, i): Vec3 => {
        const k = i / 15;
        const a = k * 5.2 + shift;
        return [Math.cos(a) * r * 0.86 * (1 - k * 0.92), y + Math.sin(a) * r * 0.86 * (1 - k * 0.92), d * 0.06];
      });
      return tube(
        path,
        path.map((_, i) => r * fat * (0.35 + 0.65 * (1 - i / 15))),
        6,
      );
    };
    it.part('swirl', group(...[0, 2.09, 4.19].map((a) => arm(a, 0.085))), 'swirl', { parent: 'void' });
    it.part('pale_swirl', group(...[1.05, 3.14, 5.24].map((a) => arm(a, 0.05))), 'pale', { parent: 'void' });
    it.part('eye', at(ball(r * 0.12, r * 0.12, d * 0.1, 12), 0, y, d * 0.05), 'pale', { parent: 'void' });
  },
});
