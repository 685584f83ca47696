import type { Command } from '@worldkiln/contracts';

/** Steps one person can take back; older ones are forgotten first. */
const STEPS_MAX = 100;

/** One person's way back and forth: what would take back each of their last changes. */
export class UndoStack {
  #undo: Command[] = [];
  #redo: Command[] = [];

  /** A change of theirs: the way forth from an older moment is gone. */
  did(inverse: Command): void {
    push(this.#undo, inverse);
    this.#redo = [];
  }

  /** They took a change back: `inverse` would make it again. */
  undid(inverse: Command | null): void {
    if (inverse) push(this.#redo, inverse);
  }

  redid(inverse: Command | null): void {
    if (inverse) push(this.#undo, inverse);
  }

  takeUndo(): Command | null {
    return this.#undo.pop() ?? null;
  }

  takeRedo(): Command | null {
    return this.#redo.pop() ?? null;
  }
}

function push(stack: Command[], command: Command): void {
  stack.push(command);
  if (stack.length > STEPS_MAX) stack.shift();
}
