import type { Solid } from '@worldkiln/contracts';
import { sportBall } from '../../shared-parts/sport-ball.ts';
import { mat } from '../archetype.ts';
import { at, box, mirror, ring, torus, turned } from '../solids.ts';

export default sportBall(
  { name: 'baseball', words: ['softball', 'cricket ball'], serves: ['baseball#2'], size: [0.12, 0.12, 0.12], massKg: 0.15 },
  { main: mat('leather', '#f4efe2'), seam: mat('rope', '#cf352c') },
  (_, r) => {
    const arc = (radius: number, thick: number): Solid => mirror(at(turned(torus(radius, thick, 360, 26), 0, 0, 90), r * 0.58, 0));
    const stitch = ring(at(box(r * 0.2, r * 0.05, r * 0.05), 0, 0, r * 0.81), 18);
    return [
      ['seams', arc(r * 0.8, r * 0.025), 'seam'],
      ['stitches', mirror(at(turned(stitch, 0, 0, 90), r * 0.58, 0)), 'seam'],
    ];
  },
);
