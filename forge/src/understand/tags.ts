import nlp from 'compromise/two';

export type Tag = 'noun' | 'verb' | 'adjective' | 'other';

/** Parts of speech by compromise, a word each. Only verbs matter to us where rules of our own are weak. */
export function tagsOf(words: readonly string[]): Tag[] {
  const tags: Tag[] = words.map(() => 'other');
  if (words.length === 0) return tags;
  const terms = nlp(words.join(' ')).terms().json() as { terms: { text: string; tags: string[] }[] }[]; // compromise types json() as any
  const found = terms.flatMap((each) => each.terms);
  // compromise splits some words ("isn't"); where the counts part, its tags can't be laid on ours.
  if (found.length !== words.length) return words.map((word) => (word.endsWith('ing') ? 'verb' : 'other'));
  return found.map((term) =>
    term.tags.includes('Verb') ? 'verb' : term.tags.includes('Noun') ? 'noun' : term.tags.includes('Adjective') ? 'adjective' : 'other',
  );
}
