import type { Vec3 } from '@worldkiln/contracts';
import { sportBall } from '../../shared-parts/sport-ball.ts';
import { mat } from '../archetype.ts';
import { tube, turned } from '../solids.ts';

export default sportBall(
  { name: 'tennis_ball', words: ['dog ball'], serves: ['tennis_ball'], size: [0.12, 0.12, 0.12], massKg: 0.06 },
  { main: mat('wool', '#cfe04a'), seam: mat('rubber', '#f6f6ea') },
  (_, r) => {
    const path = Array.from({ length: 49 }, (__, i): Vec3 => {
      const t = (i / 48) * Math.PI * 2;
      const [a, b] = [0.75, 0.25];
      return [
        (a * Math.cos(t) + b * Math.cos(3 * t)) * r * 0.985,
        (a * Math.sin(t) - b * Math.sin(3 * t)) * r * 0.985,
        2 * Math.sqrt(a * b) * Math.sin(2 * t) * r * 0.985,
      ];
    });
    return [['seam', turned(tube(path, r * 0.04, 6), 30, 20, 0), 'seam']];
  },
);
