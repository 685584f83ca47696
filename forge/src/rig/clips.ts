import { assertNever } from '@worldkiln/contracts';
import { size, sub } from '../geometry/vec.ts';
import { CLIPS, type ClipName, type Moves } from './clip-names.ts';
import { FOUR_LEGS } from './moves/four-legs.ts';
import { MANY_LEGS } from './moves/many-legs.ts';
import { NO_LEGS } from './moves/no-legs.ts';
import { TWO_LEGS } from './moves/two-legs.ts';
import { Pose } from './pose.ts';
import type { Figure, Skeleton } from './skeleton.ts';

export interface Clip {
  name: ClipName;
  seconds: number;
  loop: boolean;
  /** At even times, the first and the last at the clip's ends. */
  poses: Pose[];
}

/** Seconds of a man's clip, its keys, and whether it begins anew; steps are slower on longer legs. */
const PLAN: Record<ClipName, { seconds: number; keys: number; loop: boolean; stepping?: boolean }> = {
  idle: { seconds: 3.2, keys: 12, loop: true },
  walk: { seconds: 1.35, keys: 12, loop: true, stepping: true },
  run: { seconds: 0.8, keys: 12, loop: true, stepping: true },
  jump: { seconds: 0.9, keys: 16, loop: false },
  sit: { seconds: 3.2, keys: 8, loop: true },
  wave: { seconds: 1.8, keys: 20, loop: false },
};

/** Every clip of a skeleton; all its figures do the same at the same time. */
export function clipsOf(skeleton: Skeleton): Clip[] {
  const pace = Math.min(1.6, Math.max(0.45, Math.sqrt(Math.max(...skeleton.figures.map(legLength)))));
  return CLIPS.map((name) => {
    const { seconds, keys, loop, stepping } = PLAN[name];
    const poses = Array.from({ length: keys + 1 }, (_, i) => {
      const all = new Pose();
      for (const figure of skeleton.figures) {
        const pose = movesOf(figure)[figure.carried && name !== 'wave' ? 'idle' : name](figure, i / keys);
        for (const [bone, turn] of pose.turns) all.turn(bone, ...turn);
        for (const [bone, move] of pose.moves) all.move(bone, ...move);
      }
      return all;
    });
    return { name, seconds: stepping ? seconds * pace : seconds, loop, poses };
  });
}

const legLength = ({ legs, height }: Figure): number => (legs.length === 0 ? height * 0.4 : Math.max(...legs.map(({ at, end }) => size(sub(end, at)))));

function movesOf({ gait }: Figure): Moves {
  switch (gait) {
    case 'two_legs':
      return TWO_LEGS;
    case 'four_legs':
      return FOUR_LEGS;
    case 'many_legs':
      return MANY_LEGS;
    case 'no_legs':
      return NO_LEGS;
    default:
      return assertNever(gait);
  }
}
