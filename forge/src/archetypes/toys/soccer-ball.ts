import { onBall, sportBall, TWELVE } from '../../shared-parts/sport-ball.ts';
import { mat } from '../archetype.ts';
import { cylinder, group } from '../solids.ts';

export default sportBall(
  { name: 'soccer_ball', words: ['football', 'soccerball', 'soccer'], serves: ['soccer_ball', 'football#2'], size: [0.24, 0.24, 0.24], massKg: 0.43 },
  { main: mat('leather', '#f6f3ea'), dark: mat('leather', '#26262b') },
  (_, r) => [['patches', group(...TWELVE.map(([down, round]) => onBall(cylinder(r * 0.33, r * 0.1, { sides: 5 }), r * 0.93, down, round))), 'dark']],
);
