import type { Recipe } from '@worldkiln/contracts';
import type { Stood } from '@worldkiln/physics';
import type { Finding } from './finding.ts';

/** A lean that one sees. */
const MOST_DEG = 12;

/** Things that move stand by themselves; what is held in a hand may lie down, and what is fixed cannot. */
export const mustStand = ({ physics, interaction }: Recipe): boolean => physics.body === 'dynamic' && !interaction.pickup;

/** Whether it did not come to rest, or not as it was set down. */
export const falls = ({ restedS, tiltDeg }: Stood): boolean => restedS === null || tiltDeg > MOST_DEG;

/** What the drop says that a drawing of the weight cannot: it rolled away, or rocked, or fell. */
export function checkTrial(stood: Stood | null): Finding[] {
  if (!stood || !falls(stood)) return [];
  const what = stood.tiltDeg > MOST_DEG ? `leans by ${stood.tiltDeg.toFixed(0)}° in the end` : 'is not at rest after two seconds';
  return [{ rule: 'unsteady', part: null, message: `Set down from a centimetre it ${what}; widen its foot, or give it a flat one.` }];
}
