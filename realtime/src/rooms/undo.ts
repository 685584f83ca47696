import type { Command } from '@worldkiln/contracts';
import { decodePatch, encodePatch, joinPatches } from '@worldkiln/engine';

/** Steps one person can take back; older ones are forgotten first. */
const STEPS_MAX = 100;

interface Step {
  command: Command;
  /** The stroke of a brush it belongs to, by the client's count. */
  stroke: number | null;
}

/** One person's way back and forth: what would take back each of their last changes. */
export class UndoStack {
  #undo: Step[] = [];
  #redo: Step[] = [];

  /** A change of theirs: the way forth from an older moment is gone. Dabs of one stroke become one step. */
  did(inverse: Command, stroke: number | null = null): void {
    const last = this.#undo.at(-1);
    const joined = stroke !== null && last?.stroke === stroke ? joinMends(last.command, inverse) : null;
    if (last && joined) last.command = joined;
    else push(this.#undo, { command: inverse, stroke });
    this.#redo = [];
  }

  /** They took a change back: `inverse` would make it again. */
  undid(inverse: Command | null): void {
    if (inverse) push(this.#redo, { command: inverse, stroke: null });
  }

  redid(inverse: Command | null): void {
    if (inverse) push(this.#undo, { command: inverse, stroke: null });
  }

  takeUndo(): Command | null {
    return this.#undo.pop()?.command ?? null;
  }

  takeRedo(): Command | null {
    return this.#redo.pop()?.command ?? null;
  }
}

function push(stack: Step[], step: Step): void {
  stack.push(step);
  if (stack.length > STEPS_MAX) stack.shift();
}

/** One command that gives back what two dabs changed; null when they are not both about ground. */
function joinMends(first: Command, then: Command): Command | null {
  if (first.type !== 'mend' || then.type !== 'mend') return null;
  const [older, newer] = [decodePatch(first.patch), decodePatch(then.patch)];
  return older && newer && { type: 'mend', patch: encodePatch(joinPatches(older, newer)) };
}
