import { colourOf } from './colours.ts';
import { materialOf } from './materials.ts';
import { collectiveOf } from './collective.ts';
import { takeMeasure } from './measure.ts';
import { claimedBy } from '../archetypes/registry.ts';
import { fallbackMeaning, formsOf, meaningOf } from './noun.ts';
import { emptyThing, paintShades, readPhrase } from './phrase.ts';
import { relationAt, type Relation } from './relations.ts';
import type { Arrangement, Thing, Understanding } from './thing.ts';
import { shape } from './shape.ts';
import { acts } from './verbs.ts';
import { countOf, isFiller, isMood, styleOf, wearOf } from './words.ts';

/** "a DSLR photo of a corgi" is a corgi. */
const FRAMES =
  /^(?:please\s+)?(?:(?:can|could) you\s+)?(?:(?:make|create|spawn|build|generate|give|show|draw|add|place|put|i want|i need|i would like|i'd like)\s+(?:me\s+|us\s+)?)?(?:(?:an?|the|some)\s+)?(?:(?:zoomed out|wide angle|macro|closeup|close-up|beautiful|detailed|high contrast|3d|three-quarters|black and white|high resolution|high-resolution|high quality|high-quality|professional|studio|close up|digital|vintage|inside|dslr|colou?r|stylized|stylised|overhead|aerial|front|side|cutaway)\s+)*(?:photo|photograph|picture|image|illustration|painting|oil painting|watercolou?r|drawing|sketch|cartoon|render|rendering|3d render|3d model|model|portrait|view|shot|close-?up|mosaic|engraving|comic)\s+(?:of|showing)\s+(?=\S)/;
/** "Please create two tables": the asking is not the asked. A noun straight behind the verb keeps it: a place mat, a show horse. */
const REQUEST =
  /^(?:please\s+)?(?:(?:can|could|would|will) you\s+(?:please\s+)?)?(?:make|create|spawn|build|generate|give|show|draw|add|place|put|drop|bring|i want|i need|i would like|i'd like|i'll have|let us have|we need)\s+(?=(?:me|us|an?|the|some|one|two|three|four|five|six|seven|eight|nine|ten|\d+|my|another|several|many)\b)(?:me\s+|us\s+)?/;
const STYLE_TAIL =
  /\b(studio lighting|high quality|high resolution|highly detailed|trending on artstation|unreal engine|octane render|4k|8k|hdr|digital art|concept art|game asset|game ready|3d model|3d render|oil painting|oil on canvas|dslr photo|white background)\b/g;

/** What a prompt asks for. Total: any string gives something to build. */
export function understand(prompt: string): Understanding {
  const out: Understanding = { thing: emptyThing(fallbackMeaning('thing')), style: null, moods: [], understood: [], guessed: [], ignored: [] };
  const quoted = takeQuoted(prompt);
  let text = cleaned(quoted.rest);
  const sentences = text
    .split(/[.!?;\n]+(?:\s|$)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  if (sentences.length > 1) out.ignored.push('everything after the first sentence');
  text = sentences[0] ?? '';
  // Frames stack: "a cartoon of a picture of a dog".
  text = text.replace(REQUEST, '');
  for (let bare = text.replace(FRAMES, ''); bare !== text; bare = text.replace(FRAMES, '')) text = bare;
  text = text.replace(/^(?:(?:an?|the)\s+)?inside of\s+/, '').replace(STYLE_TAIL, (said) => (out.ignored.push(said), ''));
  const { measure, rest } = takeMeasure(text);
  const words = paintShades(
    rest
      .replaceAll(/\b(low)[ -]?poly\b/g, 'lowpoly')
      .split(/[\s,]+/)
      .filter(Boolean),
  );
  for (const word of words) {
    out.style ??= styleOf(word);
    if (isMood(word)) out.moods.push(word);
  }
  const near = new Set(words);
  const segments = ungroup(segmentsOf(words));
  const first = segments.list.find((segment) => segment.relation === null);
  const head = first ? readPhrase(first.words, near, out.ignored) : null;
  if (head) out.thing = head;
  if (head) manyOf(out, head);
  else out.thing = emptyThing(fallbackMeaning(words.find((word) => !isFiller(word)) ?? 'thing'));
  if (segments.count > 1 && (out.thing.count <= 3 || segments.group === undefined)) out.thing.count = segments.count;
  if (segments.group !== undefined) {
    // An archetype may know the word: a slice of pizza is cut from the round.
    for (const form of formsOf(segments.group)) out.thing.words.add(form);
    out.thing.arranged = ARRANGED[formsOf(segments.group).at(-1) ?? ''] ?? null;
  }
  out.thing.measure = measure;
  out.thing.text = quoted.text;
  for (const segment of segments.list) if (segment.relation !== null) relate(out, segment.relation, segment.words, near);
  return out;
}

/** "A forest" is its trees, unless an archetype of that name is drawn. */
function manyOf(out: Understanding, head: Thing): void {
  const { noun, matched } = head.meaning;
  const of = matched === 'exact' ? null : collectiveOf(noun);
  const one = of && meaningOf(of[0], new Set());
  if (!of || !one) return;
  head.meaning = { ...one, matched: 'hypernym:1', path: [noun, one.noun] };
  if (head.count === 1) head.count = of[1];
  out.guessed.push(`${noun} is shown as ${of[1]} of ${one.noun}`);
}

interface Segment {
  relation: Relation | null;
  words: string[];
}

/** Cuts the words at relations: [a lamp] on [a table]. */
function segmentsOf(words: string[]): Segment[] {
  const segments: Segment[] = [{ relation: null, words: [] }];
  for (let i = 0; i < words.length;) {
    const current = segments.at(-1);
    const word = words[i] ?? '';
    const begun = current !== undefined && current.words.some((before) => !isFiller(before));
    // "Red and white" is one coat of paint; "a chair and a table" are two things.
    if (word === 'and' && colourOf(words[i - 1] ?? '') && colourOf(words[i + 1] ?? '')) {
      i++;
      continue;
    }
    const relation =
      begun || (current && current.relation === null && i > 0) || (current && current.relation !== null && current.words.length === 0)
        ? relationAt(words, i)
        : null;
    if (relation) {
      segments.push({ relation: relation.relation, words: [] });
      i += relation.length;
    } else if (begun && acts(words, i)) {
      segments.push({ relation: 'doing', words: [] });
      i++;
    } else {
      current?.words.push(word);
      i++;
    }
  }
  return segments;
}

/** Words that count or heap what follows "of". */
const GROUPS: Record<string, number> = {
  pair: 2,
  couple: 2,
  trio: 3,
  group: 4,
  bunch: 5,
  collection: 5,
  pile: 6,
  heap: 6,
  mound: 6,
  line: 4,
  stack: 4,
  herd: 5,
  flock: 6,
  row: 4,
  handful: 4,
  cluster: 5,
  set: 3,
  family: 4,
  school: 6,
  swarm: 7,
  pack: 4,
  team: 4,
  lot: 5,
  lots: 5,
  number: 4,
  variety: 4,
  assortment: 4,
  crowd: 8,
  army: 9,
  slice: 1,
  slices: 2,
  piece: 1,
  pieces: 3,
  wedge: 1,
  kind: 1,
  type: 1,
  sort: 1,
  picture: 1,
  silhouette: 1,
  scoop: 1,
  chunk: 1,
  pieces_of: 3,
  dozen: 12,
  bouquet: 5,
  view: 1,
};
/** Groups that say how their things lie. */
const ARRANGED: Record<string, Arrangement> = { pile: 'heap', heap: 'heap', mound: 'heap', stack: 'stack', tower: 'stack', row: 'row', line: 'row' };

/** Likenesses: what is shown is the thing, what it is made of is the likeness. */
const LIKENESS: Record<string, string> = {
  statue: 'marble',
  sculpture: 'stone',
  bust: 'marble',
  figurine: 'porcelain',
  statuette: 'bronze',
  monument: 'stone',
  carving: 'wood',
};

/** "a pair of boots" is boots, twice; "a statue of a dog" is a dog of marble. */
function ungroup(list: Segment[]): { list: Segment[]; count: number; group?: string } {
  const [first, second, ...rest] = list;
  const last = first?.words.at(-1) ?? '';
  if (!first || !second || second.relation !== 'of') return { list, count: 0 };
  const singular = formsOf(last).at(-1) ?? last;
  if (Object.hasOwn(LIKENESS, singular)) {
    const said = first.words.slice(0, -1);
    const matter: Segment[] = said.some((word) => materialOf(word)) ? [] : [{ relation: 'made', words: [LIKENESS[singular] ?? 'stone'] }];
    return { list: [{ relation: null, words: [...said, ...second.words] }, ...matter, { relation: 'on', words: ['plinth'] }, ...rest], count: 0 };
  }
  // "Two of the same chair".
  const number = countOf(last);
  if (number !== null)
    return {
      list: [{ relation: null, words: [...first.words.slice(0, -1), last, ...second.words.filter((word) => word !== 'same')] }, ...rest],
      count: number,
    };
  if (!Object.hasOwn(GROUPS, last)) return { list, count: 0 };
  const counted =
    first.words
      .slice(0, -1)
      .map(countOf)
      .find((count) => count !== null) ?? 1;
  const whole = formsOf(second.words.at(-1) ?? '')[0] ?? '';
  // Headphones, glasses and scissors come in pairs that are one thing.
  const single = last === 'pair' && claimedBy(whole, []) !== null && whole.endsWith('s');
  return {
    list: [{ relation: null, words: [...first.words.slice(0, -1).filter((word) => countOf(word) === null), ...second.words] }, ...rest],
    count: single ? 1 : second.words.some((word) => countOf(word) !== null) ? 0 : (GROUPS[last] ?? 1) * counted,
    group: last,
  };
}

/** Ties a later noun phrase to the head. */
function relate(out: Understanding, how: Relation, words: string[], near: ReadonlySet<string>): void {
  const { thing } = out;
  const said = words.filter((word) => !isFiller(word));
  const phrase = said.join(' ');
  if (said.length === 0) return;
  if (how === 'made') return madeOf(out, said);
  if (how === 'says') {
    thing.text ??= phrase;
    return;
  }
  if (how === 'without') {
    for (const word of said) thing.refuses.add(word);
    return;
  }
  if (how === 'sized') {
    thing.likeSize = meaningOf(said.at(-1) ?? '', near);
    return;
  }
  const other = contentOf(thing, how, said, near) ?? readPhrase(words, near, out.ignored);
  if (!other) return;
  if (how === 'of') return ofWhat(out, other, said);
  if (how === 'shape') return shape(out, other, said);
  if (how === 'with' || how === 'doing') for (const word of [phrase, other.meaning.noun, ...said]) thing.wants.add(word);
  if (how === 'doing' && other.meaning.matched === 'fallback') {
    out.ignored.push(phrase);
    return;
  }
  const wear = said.map(wearOf).find((found) => found !== null && found !== undefined);
  if (how === 'with' && wear !== undefined && other.meaning.matched !== 'exact') thing.wear = wear ?? null;
  thing.related.push({ how, thing: other });
}

/** Matters that lie about as things of their own. */
const HEAPS = new Map([
  ['gold', 'gold coins'],
  ['treasure', 'gold coins'],
  ['silver', 'silver coins'],
  ['wood', 'logs'],
  ['firewood', 'logs'],
  ['gravel', 'pebbles'],
]);
/** What holds its contents so that they are seen; a glass, a cup or a jar has its own. */
const OPEN = new Set([
  'bucket',
  'barrel',
  'crate',
  'box',
  'chest',
  'treasure_chest',
  'basket',
  'sack',
  'wheelbarrow',
  'cart',
  'bowl',
  'pot',
  'cauldron',
  'bathtub',
]);
/** Matters that are poured or heaped: a bowl of glass is made of it, a bowl of honey is not. */
const LOOSE = new Set('water sand dirt earth mud snow ice honey slime lava magma coal sugar jelly hay grass leaves feathers chocolate cement'.split(' '));

/** What a container is full of, where that is a matter: "a bucket full of sand", "a barrel of water", "a chest full of gold". */
function contentOf({ meaning: { archetype } }: Thing, how: Relation, said: string[], near: ReadonlySet<string>): Thing | null {
  const last = said.at(-1) ?? '';
  if (!OPEN.has(archetype.name) || (how !== 'full' && how !== 'of')) return null;
  const heap = HEAPS.get(said.join(' '));
  if (heap !== undefined && (how === 'full' || last !== 'wood')) return readPhrase(heap.split(' '), near, []);
  const use = (how === 'full' || LOOSE.has(last)) && claimedBy(last, []) === null ? materialOf(last) : null;
  const lump = use && meaningOf('lump', near);
  return lump ? { ...emptyThing({ ...lump, noun: last }), material: { said: said.join(' '), use } } : null;
}

function madeOf(out: Understanding, said: string[]): void {
  const known = said.toReversed().find((word) => materialOf(word));
  const use = known === undefined ? null : materialOf(known);
  if (!use || known === undefined) {
    out.ignored.push(`made of ${said.join(' ')}`);
    return;
  }
  const colour = said.map(colourOf).find((found) => found !== null);
  out.thing.material = { said: said.join(' '), use: colour && !materialOf(said[0] ?? '') ? { ...use, color: colour } : use };
}

/** "a statue of a dog", "a pile of gold", "a cup of coffee": the head keeps its place, the other is its matter or content. */
function ofWhat(out: Understanding, other: Thing, said: string[]): void {
  const material = materialOf(said.at(-1) ?? '');
  const { thing } = out;
  if (material && thing.meaning.matched !== 'exact') thing.material ??= { said: said.join(' '), use: material };
  thing.related.push({ how: 'of', thing: other });
}

function takeQuoted(prompt: string): { text: string | null; rest: string } {
  const found = /["“”«»]([^"“”«»]{1,64})["“”«»]/.exec(prompt) ?? /(?:^|\s)['‘]([^'‘’]{1,64})['’](?=\s|$|[.,])/.exec(prompt);
  return found ? { text: found[1]?.trim() ?? null, rest: prompt.replace(found[0], ' ') } : { text: null, rest: prompt };
}

/** Lower case, plain letters, no control characters; what is not Latin stays for the report to name. */
function cleaned(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‘’´`]/g, "'")
    .replaceAll(/'s\b/g, '')
    .replaceAll(/[\p{C}]/gu, ' ')
    .replaceAll(/[()[\]{}<>"*_~|\\/^=+]/g, ' ')
    .replaceAll(/[–—]/g, ', ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
