import type { Part } from '@worldkiln/contracts';
import { singulars } from '../understand/wordnet.ts';

/** A part whose place stands in its solid, as the author writes them: then moving is one thing to do. */
export function folded({ at, turn, ...part }: Part): Part {
  if (!at && !turn) return part;
  return { ...part, solid: { shape: 'place', of: part.solid, ...(at && { at }), ...(turn && { turn }) } };
}

const formsOf = (word: string): string[] => [word, ...singulars(word)];

/** Parts a word names: "wheels" are left_front_wheel and its three sisters. */
export function partsNamed(parts: readonly Part[], word: string): Part[] {
  const wanted = new Set(formsOf(word));
  return parts.filter(({ name }) => name.split('_').some((piece) => formsOf(piece).some((form) => wanted.has(form))));
}

/** The parts that a clause names; "left wheel" is fewer than "wheel". Null when it names none. */
export function targetOf(parts: readonly Part[], words: readonly string[]): Part[] | null {
  let found: Part[] | null = null;
  for (const word of words) {
    if (word.length < 2) continue;
    const named = partsNamed(found ?? parts, word);
    if (named.length > 0) found = named;
  }
  return found;
}

/** The parts that hang on these, however deep. */
export function withChildren(parts: readonly Part[], roots: readonly Part[]): Set<string> {
  const names = new Set(roots.map(({ name }) => name));
  // A part is named before its children, so one pass finds them all.
  for (const part of parts) if (part.parent !== undefined && names.has(part.parent)) names.add(part.name);
  return names;
}
