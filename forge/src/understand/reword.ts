import { formsOf } from './noun.ts';
import { irregularPlural } from './wordnet.ts';

/** A word of a prompt and where it stands in it. */
export interface Span {
  word: string;
  start: number;
  end: number;
}

export function spansOf(prompt: string): Span[] {
  return [...prompt.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map((found) => ({
    word: found[0].toLowerCase(),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** The prompt with other words at a place; the article before them follows. */
export function put(prompt: string, { start, end }: Pick<Span, 'start' | 'end'>, words: string): string {
  // A word that goes takes one of its blanks along.
  const rest = words === '' ? prompt.slice(end).replace(/^\s/, '') : prompt.slice(end);
  return `${articled(prompt.slice(0, start), words === '' ? rest : words)}${words}${rest}`.trim();
}

export const insert = (prompt: string, at: number, word: string): string => put(prompt, { start: at, end: at }, `${word} `);

export const article = (next: string): string => (/^(?!uni|use|eu|one)[aeiou]/i.test(next.trimStart()) ? 'an' : 'a');

function articled(before: string, next: string): string {
  return before.replace(/\b(a)n?(\s+)$/i, (_, first: string, blank: string) => `${first}${article(next).slice(1)}${blank}`);
}

/** A plural that is understood as the word it came from; the word itself where none is. */
export function plural(noun: string): string {
  const at = noun.lastIndexOf(' ') + 1;
  const [start, last] = [noun.slice(0, at), noun.slice(at)];
  const tries = [
    irregularPlural(last),
    /[^aeiou]y$/.test(last) ? `${last.slice(0, -1)}ies` : null,
    /(s|x|z|ch|sh)$/.test(last) ? `${last}es` : null,
    `${last}s`,
  ];
  const found = tries.find((each) => each !== null && formsOf(each).includes(last)) ?? last;
  return start + found;
}
