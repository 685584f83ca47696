import type { ReadingChoice } from '@worldkiln/contracts';
import { LIMITS } from '@worldkiln/contracts';
import { contextsOf } from '../archetypes/registry.ts';
import type { Archetype } from '../archetypes/archetype.ts';
import { formsOf, type Meaning, reachOf } from './noun.ts';
import { put, type Span } from './reword.ts';
import { understand } from './understand.ts';
import { sensesOf, synset } from './wordnet.ts';

const SENSES = 8;
/** Farther up, everything is an object: no reading that anybody meant. */
const STEPS_MOST = 4;

/** What else the head noun could mean. Each is said in words that are understood so: the whole prompt is tried. */
export function readingsOf(prompt: string, head: Span, { noun, archetype }: Meaning): ReadingChoice[] {
  const found = new Map<Archetype, ReadingChoice>();
  for (const { archetype: other, say, words } of candidates(noun)) {
    if (other === archetype || found.has(other) || found.size >= LIMITS.readingChoices) continue;
    for (const phrase of say) {
      const reworded = put(prompt, head, phrase);
      if (reworded.length > LIMITS.promptChars || understand(reworded).thing.meaning.archetype !== other) continue;
      found.set(other, { words: words.slice(0, LIMITS.readingWordsChars), prompt: reworded });
      break;
    }
  }
  return [...found.values()];
}

interface Candidate {
  archetype: Archetype;
  /** Ways to say it, plainest first. */
  say: string[];
  words: string;
}

function* candidates(noun: string): Generator<Candidate> {
  for (const form of formsOf(noun)) {
    for (const { archetype, near } of contextsOf(form)) {
      const own = archetype.name.replaceAll('_', ' ');
      yield { archetype, say: [own, ...[...near].map((hint) => `${hint} ${form}`)], words: own };
    }
    for (const [rank, sense] of sensesOf(form).slice(0, SENSES).entries()) {
      const reached = reachOf(sense, rank === 0);
      if (!reached || reached.steps > STEPS_MOST) continue;
      const { words, gloss } = synset(sense);
      const own = reached.archetype.name.replaceAll('_', ' ');
      const others = words.filter((word) => word !== form);
      const about = gloss.split(/[;(:]/)[0]?.trim() ?? '';
      yield { archetype: reached.archetype, say: [...others, own, `${own} ${form}`], words: about === '' ? own : `${others[0] ?? own}: ${about}` };
    }
  }
}
