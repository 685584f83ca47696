import type { Vec3, Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { hinge } from '../make.ts';
import { at, box, cone, cylinder, group, mirror, torus, tube } from '../solids.ts';

export default archetype({
  name: 'bear_trap',
  words: ['foothold trap', 'leg trap', 'steel trap', 'trap', 'animal trap', 'spike trap'],
  serves: ['trap#1', 'snare#artifact', 'gin#artifact'],
  kind: 'prop',
  size: [0.8, 0.32, 0.55],
  massKg: 6,
  roles: { main: mat('iron', '#5d5651'), tooth: mat('steel', '#b9bec3'), plate: mat('rust', '#8a5236') },
  build(it) {
    const { w, h, d } = it;
    const r = d * 0.46;
    it.part('base', group(at(box(w * 0.96, h * 0.08, d * 0.12, 0.01), 0, h * 0.05), at(box(d * 0.12, h * 0.08, d * 0.86, 0.01), 0, h * 0.05)), 'main');
    it.part('plate', at(cylinder(r * 0.42, h * 0.1, { sides: 16, bevel: 0.006 }), 0, h * 0.14), 'plate', { parent: 'base' });
    const jaw = (sign: 1 | -1): Solid => {
      const arc = Array.from({ length: 11 }, (_, i): Vec3 => {
        const a = (i / 10) * Math.PI;
        return [Math.cos(a) * r, Math.sin(a) * r * 0.72, Math.sin(a) * r * 0.66 * sign];
      });
      return tube(arc, h * 0.07, 7);
    };
    const teeth = (sign: 1 | -1): Solid =>
      group(
        ...Array.from({ length: 9 }, (_, i) => {
          const a = ((i + 1) / 10) * Math.PI;
          return at(
            cone(h * 0.07, h * 0.3, 5),
            Math.cos(a) * r * 0.96,
            h * 0.12 + Math.sin(a) * r * 0.72 + h * 0.12,
            (Math.sin(a) * r * 0.66 - h * 0.06) * sign,
            [-30 * sign, 0, 0],
          );
        }),
      );
    for (const [name, sign] of [
      ['front', 1],
      ['back', -1],
    ] as const) {
      it.part(`${name}_jaw`, at(jaw(sign), 0, h * 0.12), 'main', {
        parent: 'base',
        joint: hinge(0, h * 0.12, 0, [1, 0, 0], sign > 0 ? -60 : -30, sign > 0 ? 30 : 60),
      });
      it.part(`${name}_teeth`, teeth(sign), 'tooth', { parent: `${name}_jaw` });
    }
    it.part('springs', mirror(at(box(w * 0.2, h * 0.12, d * 0.2, 0.02), w * 0.36, h * 0.13)), 'main', { parent: 'base' });
    it.part(
      'chain',
      group(
        ...[0, 1, 2, 3].map((i) =>
          at(torus(h * 0.1, h * 0.035, 360, 10), w * 0.44 + i * h * 0.14, h * 0.08, d * 0.12 + i * h * 0.13, [i % 2 === 0 ? 8 : 70, -40, 0]),
        ),
      ),
      'tooth',
      { parent: 'springs', ghost: true },
    );
  },
});
