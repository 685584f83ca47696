import type { Vec3, Solid } from '@worldkiln/contracts';
import { archetype, mat } from '../archetype.ts';
import { at, ball, cylinder, group, tube } from '../solids.ts';

export default archetype({
  name: 'dna',
  words: ['dna strand', 'double helix', 'helix', 'dna helix', 'gene', 'chromosome', 'molecule'],
  serves: ['deoxyribonucleic_acid', 'molecule#1', 'helix'],
  kind: 'prop',
  size: [0.5, 1.4, 0.5],
  massKg: 4,
  body: 'fixed',
  roles: {
    main: mat('plastic', '#3f7fd0'),
    other: mat('plastic', '#d8433a'),
    a: mat('plastic', '#f2c23e'),
    b: mat('plastic', '#4fae5c'),
    stand: mat('iron', '#3c4046'),
  },
  tint: ['main', 'other'],
  build(it) {
    const { w, h } = it;
    const r = w * 0.38;
    const strand = (phase: number): Vec3[] =>
      Array.from({ length: 41 }, (_, i): Vec3 => {
        const a = (i / 40) * Math.PI * 4 + phase;
        return [Math.cos(a) * r, h * (0.06 + 0.92 * (i / 40)), Math.sin(a) * r];
      });
    it.part('stand', at(cylinder(w * 0.48, h * 0.05, { sides: 24, bevel: 0.01 }), 0, h * 0.025), 'stand');
    it.part(
      'first_strand',
      group(
        tube(strand(0), w * 0.055, 8),
        ...strand(0)
          .filter((_, i) => i % 2 === 0)
          .map(([x, y, z]) => at(ball(w * 0.075, w * 0.075, w * 0.075, 9), x, y, z)),
      ),
      'main',
      { parent: 'stand' },
    );
    it.part(
      'second_strand',
      group(
        tube(strand(Math.PI), w * 0.055, 8),
        ...strand(Math.PI)
          .filter((_, i) => i % 2 === 0)
          .map(([x, y, z]) => at(ball(w * 0.075, w * 0.075, w * 0.075, 9), x, y, z)),
      ),
      'other',
      { parent: 'stand' },
    );
    const rungs = Array.from({ length: 17 }, (_, i) => {
      const k = (i + 1) / 18;
      const a = k * Math.PI * 4;
      return [k, a] as const;
    });
    const half = (sign: 1 | -1): Solid =>
      group(
        ...rungs.map(([k, a]) =>
          tube(
            [
              [0, h * (0.06 + 0.92 * k), 0],
              [Math.cos(a) * r * sign, h * (0.06 + 0.92 * k), Math.sin(a) * r * sign],
            ],
            w * 0.032,
            6,
          ),
        ),
      );
    it.part('rungs', half(1), 'a', { parent: 'first_strand' });
    it.part('other_rungs', half(-1), 'b', { parent: 'second_strand' });
  },
});
