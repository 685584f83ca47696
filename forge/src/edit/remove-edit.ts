import type { Edit } from './edit.ts';
import { targetOf, withChildren } from './parts-named.ts';

const REMOVE = /^(?:make it )?(?:without|with no|with out|no|no more|remove|take (?:off|away)|drop|delete|lose|get rid of|minus)\b(?: the| its| any| all)*/;

/** "without wheels", "remove the lid". What hangs on a part goes with it. */
export const removeEdit: Edit = (parts, words) => {
  const clause = words.join(' ');
  const match = REMOVE.exec(clause);
  if (!match) return null;
  const named = targetOf(parts, clause.slice(match[0].length).trim().split(' '));
  if (!named) return { why: 'it has no such part' };
  const gone = withChildren(parts, named);
  const kept = parts.filter(({ name }) => !gone.has(name));
  if (kept.length === 0) return { why: 'nothing would be left' };
  return { parts: kept, did: `without ${[...gone].join(', ')}` };
};
