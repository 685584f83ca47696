import { LIMITS, type Reading, type ReadingChip, type ReadingChoice } from '@worldkiln/contracts';
import { colourOf, shadeOf } from './colours.ts';
import { isMaterialAdjective, materialOf } from './materials.ts';
import { formsOf } from './noun.ts';
import { MATTERS, paintShades } from './phrase.ts';
import { readingsOf } from './readings-of.ts';
import { relationAt } from './relations.ts';
import { article, insert, plural, put, type Span, spansOf } from './reword.ts';
import { understand } from './understand.ts';
import { countOf, isFiller, sizeOf } from './words.ts';

const COLOURS = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink', 'brown', 'white', 'black'];
const MATERIALS = ['wooden', 'stone', 'brick', 'iron', 'copper', 'gold', 'glass', 'leather', 'wool', 'plastic', 'marble'];
const SIZES = ['tiny', 'small', 'large', 'huge', 'giant'];
const COUNTS = ['one', 'two', 'three', 'five', 'seven'];
const LONGEST_NAME = 4;
const USUAL = 'as it usually is';

type What = Exclude<ReadingChip['what'], 'noun'>;

/** What a prompt is understood as, each part with what it could be instead: a choice is the whole prompt, reworded. */
export function readingOf(prompt: string): Reading {
  const meant = understand(prompt);
  const { meaning } = meant.thing;
  const { noun, archetype, matched } = meaning;
  const spans = spansOf(prompt);
  const head = headOf(spans, noun);
  const said = spans.flatMap((span) => {
    const what = head && span.start < head.end && span.end > head.start ? null : whatIs(span, head);
    return what === null ? [] : [{ what, span: what === 'colour' ? shaded(spans, span) : span }];
  });
  const chips: ReadingChip[] = [
    { what: 'noun', words: head ? prompt.slice(head.start, head.end) : noun, choices: head ? readingsOf(prompt, head, meaning) : [] },
  ];
  const open = { prompt, head, spans, said };
  for (const what of ['count', 'size', 'colour', 'material'] as const) {
    const found = said.filter((each) => each.what === what);
    // A number behind the noun counts something else: "a lamp with two bulbs" is one lamp.
    for (const { span } of what === 'count' ? found.slice(0, 1) : found) chips.push(chipOf(open, what, span));
    if (found.length === 0 && head) chips.push(chipOf(open, what, null));
  }
  const builtAs = archetype.name.replaceAll('_', ' ');
  return { noun, builtAs, matched, chips: chips.slice(0, LIMITS.readingChips), ignored: [...new Set(meant.ignored)].slice(0, LIMITS.readingChips) };
}

const wordOf = (spans: readonly Span[]): string => spans.map(({ word }) => word).join(' ');

/** Where the head noun stands in the prompt as typed. */
function headOf(spans: readonly Span[], noun: string): Span | null {
  for (let length = Math.min(LONGEST_NAME, spans.length); length > 0; length--)
    for (let from = 0; from + length <= spans.length; from++) {
      const words = spans.slice(from, from + length);
      if (formsOf(wordOf(words)).includes(noun)) return bare(words);
    }
  return null;
}

/** "Wooden chair" is one name to the dictionary; here its matter is a chip of its own. */
function bare(words: readonly Span[]): Span | null {
  const from = words.findIndex(({ word }, i) => i === words.length - 1 || !(isMaterialAdjective(word) || colourOf(word)));
  const left = words.slice(from);
  const [first, last] = [left[0], left.at(-1)];
  return first && last ? { word: wordOf(left), start: first.start, end: last.end } : null;
}

/** "Dark green" is one colour. */
function shaded(spans: readonly Span[], span: Span): Span {
  const before = spans[spans.indexOf(span) - 1];
  return before && shadeOf(before.word) ? { word: `${before.word} ${span.word}`, start: before.start, end: span.end } : span;
}

function whatIs({ word, start }: Span, head: Span | null): What | null {
  if (countOf(word) !== null) return head === null || start < head.start ? 'count' : null;
  if (sizeOf(word) !== null) return 'size';
  const colour = colourOf(word);
  if (materialOf(word) && (isMaterialAdjective(word) || !colour || MATTERS.has(word))) return 'material';
  return colour ? 'colour' : null;
}

interface Open {
  prompt: string;
  head: Span | null;
  spans: readonly Span[];
  said: readonly { what: What; span: Span }[];
}

function chipOf(open: Open, what: What, span: Span | null): ReadingChip {
  const color = what === 'colour' && span ? colourOf(paintShades(span.word.split(' ')).at(-1) ?? '') : null;
  return {
    what,
    words: span && open.prompt.slice(span.start, span.end),
    ...(color && { color }),
    choices: choicesOf(open, what, span).filter(({ prompt }) => prompt !== open.prompt && prompt.length <= LIMITS.promptChars),
  };
}

function choicesOf(open: Open, what: What, span: Span | null): ReadingChoice[] {
  if (what === 'count') return COUNTS.filter((word) => span !== null || word !== 'one').map((word) => ({ words: word, prompt: counted(open, span, word) }));
  const words = { size: SIZES, colour: COLOURS, material: MATERIALS }[what].filter((word) => word !== span?.word);
  const choices = words.map((word): ReadingChoice => {
    const color = what === 'colour' ? colourOf(word) : null;
    return { words: word, ...(color && { color }), prompt: span ? put(open.prompt, span, word) : insert(open.prompt, placeOf(open, what), word) };
  });
  return span ? [...choices.slice(0, LIMITS.readingChoices - 1), { words: USUAL, prompt: put(open.prompt, span, '') }] : choices;
}

/** Size, colour, material, noun: the order people say them in. */
function placeOf({ head, said }: Open, what: What): number {
  const after: What[] = what === 'size' ? ['colour', 'material'] : what === 'colour' ? ['material'] : [];
  const end = head?.start ?? 0;
  return Math.min(end, ...said.filter((each) => after.includes(each.what) && each.span.start < end).map(({ span }) => span.start));
}

function counted({ prompt, head, spans }: Open, span: Span | null, word: string): string {
  if (!head) return prompt;
  const one = word === 'one';
  const singular = formsOf(head.word).at(-1) ?? head.word;
  const reworded = put(prompt, head, one ? singular : plural(singular));
  const start = span ?? startOf(spans, head);
  const number = one ? article(reworded.slice(start.end)) : word;
  return start.start === start.end ? insert(reworded, start.start, number) : put(reworded, start, number);
}

/** Where the phrase of the head begins: at its article, or where its first word stands. */
function startOf(spans: readonly Span[], head: Span): Pick<Span, 'start' | 'end'> {
  let begin = head.start;
  for (const span of spans.filter(({ end }) => end <= head.start).toReversed()) {
    if (/^(an?|the)$/.test(span.word)) return span;
    if (isFiller(span.word) || relationAt([span.word], 0)) break;
    begin = span.start;
  }
  return { start: begin, end: begin };
}
