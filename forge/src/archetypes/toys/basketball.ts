import type { Solid } from '@worldkiln/contracts';
import { sportBall } from '../../shared-parts/sport-ball.ts';
import { mat } from '../archetype.ts';
import { at, group, mirror, torus, turned } from '../solids.ts';

export default sportBall(
  { name: 'basketball', words: ['basket ball'], serves: ['basketball#2'], size: [0.25, 0.25, 0.25], massKg: 0.6 },
  { main: mat('rubber', '#dd7b2a'), dark: mat('rubber', '#2b2422') },
  (_, r) => {
    const seam = (radius: number): Solid => torus(radius, r * 0.028, 360, 24);
    return [['seams', group(seam(r * 0.98), turned(seam(r * 0.98), 90), mirror(at(turned(seam(r * 0.8), 0, 0, 90), r * 0.56, 0, 0, [0, 0, 0]))), 'dark']];
  },
);
