import type { Command } from '@worldkiln/contracts';
import { decodePatch, encodePatch, joinPatches } from '@worldkiln/engine';

/** Steps one person can take back; older ones are forgotten first. */
const STEPS_MAX = 100;

/** One step: the commands that take it back, in the order in which they have to be done. */
export type Step = readonly Command[];

interface Kept {
  step: Step;
  /** The stroke of a brush it belongs to, by the client's count. */
  stroke: number | null;
}

/** One person's way back and forth: what would take back each of their last changes. */
export class UndoStack {
  #undo: Kept[] = [];
  #redo: Kept[] = [];

  /** A change of theirs: the way forth from an older moment is gone. Dabs of one stroke become one step. */
  did(inverse: Step, stroke: number | null = null): void {
    const last = this.#undo.at(-1);
    const joined = stroke !== null && last?.stroke === stroke ? joinMends(last.step, inverse) : null;
    if (last && joined) last.step = [joined];
    else push(this.#undo, { step: inverse, stroke });
    this.#redo = [];
  }

  /** They took a change back: `inverse` would make it again. */
  undid(inverse: Step): void {
    push(this.#redo, { step: inverse, stroke: null });
  }

  redid(inverse: Step): void {
    push(this.#undo, { step: inverse, stroke: null });
  }

  takeUndo(): Step | null {
    return this.#undo.pop()?.step ?? null;
  }

  takeRedo(): Step | null {
    return this.#redo.pop()?.step ?? null;
  }
}

function push(stack: Kept[], kept: Kept): void {
  if (kept.step.length === 0) return;
  stack.push(kept);
  if (stack.length > STEPS_MAX) stack.shift();
}

/** One command that gives back what two dabs changed; null when they are not both about ground. */
function joinMends([first]: Step, [then]: Step): Command | null {
  if (first?.type !== 'mend' || then?.type !== 'mend') return null;
  const [older, newer] = [decodePatch(first.patch), decodePatch(then.patch)];
  return older && newer && { type: 'mend', patch: encodePatch(joinPatches(older, newer)) };
}
