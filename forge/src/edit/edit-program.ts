import { KilnError, LIMITS, type ShapeProgram } from '@worldkiln/contracts';
import { parseProgram } from '../program/parse-program.ts';
import { colourEdit } from './colour-edit.ts';
import { countEdit } from './count-edit.ts';
import type { Edit } from './edit.ts';
import { folded } from './parts-named.ts';
import { removeEdit } from './remove-edit.ts';
import { sizeEdit } from './size-edit.ts';

export interface Edited {
  program: ShapeProgram;
  /** What was done, in the creator's words. */
  understood: string[];
  /** What was said and not done. */
  ignored: string[];
}

/** Tried in this order: "without red wheels" takes wheels away and paints nothing. */
const EDITS: readonly Edit[] = [removeEdit, countEdit, sizeEdit, colourEdit];

/**
 * Changes a program as a sentence asks: "longer legs", "make the lid blue", "without wheels", "twice as big", "three of
 * them". Pure: the same program and sentence give the same program. What it did not understand is told, never guessed.
 */
export function editProgram(given: ShapeProgram, text: string): Edited {
  if (text.trim() === '')
    throw new KilnError('invalid', { code: 'edit_empty', message: 'Say what to change: "longer legs", "make it red", "without wheels".' });
  if (text.length > LIMITS.promptChars)
    throw new KilnError('invalid', { code: 'edit_too_long', message: `A change has at most ${LIMITS.promptChars} characters; this one has ${text.length}.` });
  let parts = given.parts.map(folded);
  const understood: string[] = [];
  const ignored: string[] = [];
  for (const clause of clausesOf(text)) {
    const words = clause.split(' ');
    const done = EDITS.map((edit) => edit(parts, words)).find((change) => change !== null);
    if (!done) ignored.push(clause);
    else if ('why' in done) ignored.push(`${clause} (${done.why})`);
    else {
      parts = done.parts;
      understood.push(done.did);
    }
  }
  // An edit of an edit nests deeper each time: what no longer fits is an error at its path, as for any program.
  return { program: parseProgram({ ...given, parts }), understood, ignored };
}

function clausesOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[,;.!?\n]+|\band then\b|\bthen\b|\band\b|\bbut\b/)
    .map((clause) =>
      clause
        .replaceAll(/[^\p{L}\p{N}%./ -]+/gu, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}
