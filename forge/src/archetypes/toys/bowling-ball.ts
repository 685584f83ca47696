import { onBall, sportBall } from '../../shared-parts/sport-ball.ts';
import { mat } from '../archetype.ts';
import { cylinder, group } from '../solids.ts';

export default sportBall(
  { name: 'bowling_ball', words: ['bowlingball'], serves: ['bowling_ball'], size: [0.24, 0.24, 0.24], massKg: 6 },
  { main: mat('plastic', '#3b3f8a', { roughness: 0.15 }), dark: mat('plastic', '#14141c') },
  (_, r) => [
    [
      'finger_holes',
      group(
        onBall(cylinder(r * 0.12, r * 0.06, { sides: 12 }), r * 0.96, 38, 12),
        onBall(cylinder(r * 0.12, r * 0.06, { sides: 12 }), r * 0.96, 38, 42),
        onBall(cylinder(r * 0.14, r * 0.06, { sides: 12 }), r * 0.96, 64, 27),
      ),
      'dark',
    ],
  ],
);
