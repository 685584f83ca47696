import { claimedBy } from '../archetypes/registry.ts';
import { formsOf, isTouchable } from './noun.ts';
import { isFiller } from './words.ts';
import { isVerb, sensesOf } from './wordnet.ts';

/** The verb a form may come from: taking → tak, take; running → run; carries → carry. */
function stemsOf(word: string): string[] {
  if (word.endsWith('ing')) {
    const stem = word.slice(0, -3);
    return [stem, `${stem}e`, ...(/(.)\1$/.test(stem) ? [stem.slice(0, -1)] : [])];
  }
  if (word.endsWith('ed')) return [word.slice(0, -2), word.slice(0, -1), ...(/(.)\1ed$/.test(word) ? [word.slice(0, -3)] : [])];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  return word.endsWith('s') ? [word.slice(0, -1), word.slice(0, -2)] : [word];
}

const ARTICLES = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their']);

const isClaimed = (phrase: string): boolean => formsOf(phrase).some((form) => claimedBy(form, []) !== null);
const isName = (phrase: string): boolean => isClaimed(phrase) || formsOf(phrase).some((form) => sensesOf(form).length > 0);

/**
 * Whether a verb of what the thing does begins here: "a corgi taking a selfie", "the trophy fits into". A plural noun is
 * no verb, and neither is the first half of a name ("a frying pan"). Rules over WordNet: a tagger of a general kind
 * answered the same for all but a few of 1,468 prompts, and cost the API 29 MB and half a second.
 */
export function acts(words: readonly string[], i: number): boolean {
  const [before, word, next] = [words[i - 1] ?? '', words[i] ?? '', words[i + 1]];
  if (next === undefined || isClaimed(word)) return false;
  // An -ing that no dictionary has is a verb misspelt.
  const isAction = stemsOf(word).some(isVerb) || (word.endsWith('ing') && !isName(word));
  if (!isAction) return false;
  if (word.endsWith('ed')) return ARTICLES.has(next) && (isClaimed(before) || isTouchable(before));
  if (!word.endsWith('ing')) return word.endsWith('s') && isFiller(next) && next !== 'of' && !isTouchable(word, 1);
  if (isName(`${word} ${next}`)) return false;
  // "Racing car" describes; "corgi racing" does.
  return isFiller(next) || isClaimed(before) || isTouchable(before);
}
