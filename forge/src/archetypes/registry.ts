import type { Archetype } from './archetype.ts';
import * as every from './every.ts';

/** All archetypes by name; `every.ts` has one line for each file and is written by `npm run archetypes -w forge`. */
export const ARCHETYPES: ReadonlyMap<string, Archetype> = new Map(Object.values(every).map((each) => [each.name, each]));

const byWord = new Map<string, Archetype>();
const byContext = new Map<string, { archetype: Archetype; near: ReadonlySet<string> }[]>();
for (const each of ARCHETYPES.values()) {
  for (const word of [each.name.replaceAll('_', ' '), ...each.words]) if (!byWord.has(word)) byWord.set(word, each);
  for (const [word, near] of Object.entries(each.when ?? {})) byContext.set(word, [...(byContext.get(word) ?? []), { archetype: each, near: new Set(near) }]);
}
// A file's own name beats another's synonym, and a synonym beats a stand-in.
for (const each of ARCHETYPES.values()) byWord.set(each.name.replaceAll('_', ' '), each);
const standIns = new Set<string>();
for (const each of ARCHETYPES.values())
  for (const word of each.near ?? [])
    if (!byWord.has(word)) {
      byWord.set(word, each);
      standIns.add(word);
    }

/** Whether the archetype that claims a word only stands in for it. */
export const isStandIn = (word: string): boolean => standIns.has(word);

/** The archetypes a word means beside some other word. */
export const contextsOf = (word: string): readonly { archetype: Archetype; near: ReadonlySet<string> }[] => byContext.get(word) ?? [];

/** The archetype that claims a word outright, or the one its neighbours point to. */
export function claimedBy(word: string, near: Iterable<string>): Archetype | null {
  const readings = byContext.get(word);
  if (readings) for (const other of near) for (const { archetype, near: hints } of readings) if (hints.has(other)) return archetype;
  return byWord.get(word) ?? null;
}

/** What is built when nothing else fits; never absent, because a file of that name always is. */
export function archetypeNamed(name: string): Archetype {
  const found = ARCHETYPES.get(name);
  if (!found) throw new Error(`there is no archetype called '${name}'; see forge/src/archetypes`);
  return found;
}
