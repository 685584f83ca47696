import { LIMITS } from '@worldkiln/contracts';
import { type SQL, sql } from 'drizzle-orm';

/** The words of a text, each once; nothing of PostgreSQL's query language is left in them. */
export function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return [...new Set(words)].slice(0, LIMITS.searchWords);
}

/** One word as it is found: whatever begins with it, and its other forms ("crates" finds a crate). */
const wordQuery = (word: string): SQL => sql`(to_tsquery('simple', ${`'${word}':*`}) || to_tsquery('english', ${`'${word}'`}))`;

/** "the", "of": English has no stem for them, and every text has them. */
const isFiller = (word: string): SQL => sql`numnode(to_tsquery('english', ${`'${word}'`})) = 0`;

/** All of the words. Fillers count only where there is nothing else: who types "the" may be on the way to "theatre". */
export function allOf(words: readonly string[]): SQL {
  const [first] = words;
  if (words.length === 1 && first !== undefined) return wordQuery(first);
  const each = words.map((word) => sql`(case when ${isFiller(word)} then ''::tsquery else ${wordQuery(word)} end)`);
  return sql`(${sql.join(each, sql` && `)})`;
}

/** Any of the words that say something; empty where none does. */
export const anyOf = (words: readonly string[]): SQL => sql`to_tsquery('english', ${words.map((word) => `'${word}'`).join(' | ')})`;

/** Which share of the words that say something an asset has, 0 to 1. `n` words joined by "or" are 2n - 1 nodes. */
export function shareOf(column: SQL, words: readonly string[]): SQL<number> {
  const had = sql.join(
    words.map((word) => sql`(${column} @@ to_tsquery('english', ${`'${word}'`}))::int`),
    sql` + `,
  );
  return sql<number>`((${had})::float8 * 2 / (numnode(${anyOf(words)}) + 1))`;
}
