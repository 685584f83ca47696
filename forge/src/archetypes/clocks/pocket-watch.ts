import type { Solid, Vec3 } from '@worldkiln/contracts';
import { clockFace } from '../../shared-parts/clock-face.ts';
import { archetype, mat } from '../archetype.ts';
import { along, at, box, cylinder, group, torus, turned } from '../solids.ts';

export default archetype({
  name: 'pocket_watch',
  words: ['pocketwatch', 'stopwatch', 'stop watch', 'fob watch'],
  serves: ['pocket_watch', 'stopwatch'],
  kind: 'prop',
  size: [0.08, 0.1, 0.07],
  massKg: 0.15,
  interaction: { pickup: true },
  roles: { main: mat('gold', '#dcae48'), dial: mat('porcelain', '#f6efdd'), dark: mat('iron', '#2b2a2e') },
  build(it) {
    const { w, h, d } = it;
    const r = w * 0.47;
    const lean = (solid: Solid): Solid => at(turned(solid, -14), 0, 0, d * 0.08);
    const y = r * 1.0;
    it.part('case', lean(at(along.z(cylinder(r, d * 0.3, { sides: it.sides(24), bevel: d * 0.08 })), 0, y)), 'main');
    const rad = (Math.PI * 14) / 180;
    clockFace(it, {
      parent: 'case',
      radius: r * 0.84,
      y: y * Math.cos(rad) + d * 0.15 * Math.sin(rad),
      z: d * 0.08 - y * Math.sin(rad) + d * 0.15 * Math.cos(rad),
      thick: d * 0.08,
      tilt: -14,
    });
    it.part('bezel', lean(at(turned(torus(r * 0.9, r * 0.08, 360, 22), 90), 0, y, d * 0.14)), 'main', { parent: 'case' });
    it.part(
      'crown',
      lean(group(at(cylinder(w * 0.06, h * 0.1, { sides: 9 }), 0, y + r * 1.04), at(cylinder(w * 0.09, h * 0.05, { sides: 10 }), 0, y + r * 1.16))),
      'main',
      { parent: 'case' },
    );
    it.part('bow', lean(at(turned(torus(w * 0.1, w * 0.022, 360, 14), 90), 0, y + r * 1.32)), 'main', { parent: 'crown' });
    const link = (i: number): Vec3 => [
      w * 0.08 * Math.sin(i * 0.9),
      h * (0.85 - Math.min(1, i / 8) * 0.82),
      -d * (0.2 + Math.min(1, i / 8) * 0.18) - (i > 8 ? (i - 8) * d * 0.05 : 0),
    ];
    it.part('chain', group(...Array.from({ length: 11 }, (_, i) => at(turned(torus(w * 0.05, w * 0.016, 360, 8), 90, i % 2 ? 80 : 10), ...link(i)))), 'main', {
      parent: 'bow',
      ghost: true,
    });
    it.part('prop_stand', lean(at(box(w * 0.14, h * 0.5, d * 0.08, d * 0.02), 0, h * 0.3, -d * 0.24, [24, 0, 0])), 'main', { parent: 'case' });
  },
});
