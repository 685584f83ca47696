import type { Archetype } from '../archetypes/archetype.ts';
import { ARCHETYPES, archetypeNamed, claimedBy, isStandIn } from '../archetypes/registry.ts';
import { climb, senseNamed, sensesOf, singulars, synset } from './wordnet.ts';

export interface Meaning {
  /** Singular, as people say it. */
  noun: string;
  archetype: Archetype;
  matched: string;
  /** From the noun up to what the archetype serves: mastiff → dog. */
  path: string[];
}

/** Lexicographer files of things one can touch, with what the best reading of an untouchable thing is charged. */
const TOUCHABLE = new Set([5, 6, 8, 13, 17, 20]);
const FOOD = 13;
const PERSON = 18;
const HALF_TOUCHABLE = new Set([14, 15, 19, 27]);

let served: Map<number, Archetype> | null = null;

function servedSynsets(): Map<number, Archetype> {
  if (served) return served;
  const found = new Map<number, Archetype>();
  for (const archetype of ARCHETYPES.values()) serve(archetype, found);
  served = found;
  return found;
}

function serve(archetype: Archetype, into: Map<number, Archetype>): void {
  for (const name of archetype.serves) {
    const offset = senseNamed(name);
    if (offset !== null) into.set(offset, archetype);
  }
}

/** Looks the archetypes' senses up ahead of the first prompt, a few at a time so that nobody waits behind it. */
export async function warmSenses(pause: () => Promise<void>): Promise<void> {
  if (served) return;
  const found = new Map<number, Archetype>();
  let i = 0;
  for (const archetype of ARCHETYPES.values()) {
    serve(archetype, found);
    if (++i % 4 === 0) await pause();
  }
  served = found;
}

/** Every name in `serves` that WordNet does not know, for the test that keeps archetypes honest. */
export function unknownSenses(): string[] {
  return [...ARCHETYPES.values()].flatMap((each) => each.serves.filter((name) => senseNamed(name) === null).map((name) => `${each.name}: ${name}`));
}

const OF_HISTORY = /\(\d{4}|\bborn\b/;

/** How strange a sense is on its own, before the climb: rare, abstract or a person where a thing is likelier. */
function strangeness(offset: number, rank: number, near: ReadonlySet<string>): number {
  const { file, gloss } = synset(offset);
  // A person with dates is one of history, whom nobody asks for by surname: Hart Crane.
  const kind = TOUCHABLE.has(file) ? 0 : file === PERSON ? (OF_HISTORY.test(gloss) ? 6 : 2.5) : HALF_TOUCHABLE.has(file) ? 1.5 : 7;
  // "Flesh of largemouth bass": whoever asks for a bass wants the fish.
  const served = file === FOOD && /^(flesh|meat|the flesh|the meat|edible \w+) of/.test(gloss) ? 3 : 0;
  let shared = 0;
  if (near.size > 0) for (const word of new Set(gloss.toLowerCase().split(/[^a-z]+/))) if (word.length > 3 && near.has(word)) shared++;
  return kind + rank * 1.2 + served - shared * 2;
}

/** The nearest archetype above a sense of a thing one can touch; of a person, where that is the word's first sense. */
export function reachOf(sense: number, first: boolean): { archetype: Archetype; steps: number } | null {
  const { file, gloss } = synset(sense);
  if (!TOUCHABLE.has(file) && !(first && file === PERSON && !OF_HISTORY.test(gloss))) return null;
  for (const [offset, steps] of climb(sense)) {
    const archetype = servedSynsets().get(offset);
    if (archetype) return { archetype, steps };
  }
  return null;
}

const ANIMATE = new Set([5, PERSON]);
/** How much stranger than the plainest sense a reading may be: a toaster is not built as a person who proposes toasts. */
const STRANGER_MOST = 2.4;
const STRANGER_ANIMATE_MOST = 0.9;

/** Climbs from every plausible sense of a noun to the nearest archetype and takes the reading that costs least. */
function climbed(noun: string, near: ReadonlySet<string>): Meaning | null {
  const goals = servedSynsets();
  let best: { cost: number; meaning: Meaning } | null = null;
  const senses = sensesOf(noun)
    .slice(0, 8)
    .map((sense, rank) => ({ sense, strange: strangeness(sense, rank, near), animate: ANIMATE.has(synset(sense).file) }));
  const plainest = senses.toSorted((a, b) => a.strange - b.strange)[0];
  for (const { sense, strange, animate } of senses) {
    if (best && strange >= best.cost) continue;
    if (plainest && strange - plainest.strange > (animate && !plainest.animate ? STRANGER_ANIMATE_MOST : STRANGER_MOST)) continue;
    for (const [offset, steps] of climb(sense)) {
      const archetype = goals.get(offset);
      if (!archetype) continue;
      // Half of what swims or runs is also a dish by its own name; far up, every dish is merely food.
      const cost = strange + steps + (steps >= 3 && synset(sense).file === FOOD ? 1.5 : 0);
      if (!best || cost < best.cost) {
        const path = [noun, synset(offset).words[0] ?? archetype.name];
        best = { cost, meaning: { noun, archetype, matched: steps === 0 ? 'synonym' : `hypernym:${steps}`, path } };
      }
      break;
    }
  }
  return best?.meaning ?? null;
}

/** What a noun phrase means: an archetype's own word, a WordNet relative, or nothing. `near` are the prompt's other words. */
export function meaningOf(phrase: string, near: ReadonlySet<string>): Meaning | null {
  const forms = formsOf(phrase);
  for (const noun of forms) {
    const archetype = claimedBy(noun, near);
    if (archetype) return { noun, archetype, matched: matchOf(noun, archetype), path: [noun] };
  }
  for (const noun of forms) {
    const meaning = climbed(noun, near);
    if (meaning) return meaning;
  }
  return null;
}

/** A stand-in is as far as a cousin by hypernyms, and is told as one. */
function matchOf(noun: string, archetype: Archetype): string {
  if (archetype.name.replaceAll('_', ' ') === noun) return 'exact';
  return isStandIn(noun) && archetype.near?.includes(noun) ? 'hypernym:2' : 'synonym';
}

/** Whether one of the word's commonest senses is a thing one can touch. */
export function isTouchable(word: string, senses = 6): boolean {
  return formsOf(word).some((form) =>
    sensesOf(form)
      .slice(0, senses)
      .some((sense) => TOUCHABLE.has(synset(sense).file)),
  );
}

/** The phrase and its singulars: 'wine glasses' → 'wine glass'. */
export function formsOf(phrase: string): string[] {
  const words = phrase.split(' ');
  const last = words.pop() ?? '';
  const start = words.length > 0 ? `${words.join(' ')} ` : '';
  const forms = singulars(last).map((form) => start + form);
  return forms.includes(phrase) ? forms : [phrase, ...forms];
}

/** The honest answer to a word nobody knows. */
export function fallbackMeaning(noun: string): Meaning {
  return { noun, archetype: archetypeNamed('curio'), matched: 'fallback', path: [noun] };
}
