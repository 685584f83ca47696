import { colourOf, isRainbow, shadeOf } from './colours.ts';
import { isMaterialAdjective, materialOf } from './materials.ts';
import { fallbackMeaning, formsOf, isTouchable, meaningOf, type Meaning } from './noun.ts';
import { claimedBy } from '../archetypes/registry.ts';
import type { Thing } from './thing.ts';
import { countOf, isFiller, isMood, proportionOf, sizeOf, styleOf, wearOf } from './words.ts';
import { isAdjective, sensesOf } from './wordnet.ts';

const LONGEST_NAME = 4;

/** A word that only ever describes here, so it is not the head of "a chair painted red". */
function describes(word: string): boolean {
  return (
    colourOf(word) !== null ||
    isRainbow(word) ||
    isFiller(word) ||
    isMood(word) ||
    styleOf(word) !== null ||
    sizeOf(word) !== null ||
    wearOf(word) !== null ||
    proportionOf(word) !== null ||
    /(ed|ing|ly)$/.test(word) ||
    (sensesOf(word).length === 0 && isAdjective(word))
  );
}

interface Head {
  meaning: Meaning;
  from: number;
  to: number;
}

/** Finds the head noun: the longest known name that ends the phrase, trailing adjectives set aside. */
function headOf(words: readonly string[], near: ReadonlySet<string>): Head | null {
  for (let to = words.length; to > 0; to--) {
    for (let from = Math.max(0, to - LONGEST_NAME); from < to; from++) {
      const phrase = words.slice(from, to).join(' ');
      const joined = formsOf(phrase).some((form) => claimedBy(form, near) !== null);
      if (to - from > 1 && !joined && (!isThingName(phrase) || isPainted(words.slice(from, to)))) continue;
      if (to - from === 1 && (isFiller(phrase) || (to > 1 && !joined && describes(phrase)))) continue;
      // "Largemouth bass" is on WordNet's table as a dish: what the last word plainly is comes before a far relative.
      if (to - from > 1 && !joined && isFar(meaningOf(phrase, near)) && claimedBy(words[to - 1] ?? '', near)) continue;
      const owner = partOwner(words, from, to, near);
      if (owner) return { meaning: owner, from: from - 1, to };
      const meaning = meaningOf(phrase, near);
      if (meaning) return { meaning, from, to };
    }
    // A last word that is no thing ("a crab low poly") yields to the one before it; an unknown thing doesn't: a cheese grater is no cheese.
    const last = words[to - 1] ?? '';
    if (!describes(last) && isTouchable(last)) return null;
  }
  return null;
}

const isFar = (meaning: Meaning | null): boolean => meaning !== null && /^hypernym:([3-9]|\d\d)$/.test(meaning.matched);

/** Parts of a body that nobody draws alone: an elephant's trunk comes with its elephant. */
const BODY_PARTS = new Set([
  'trunk',
  'tail',
  'tusk',
  'tusks',
  'snout',
  'paw',
  'paws',
  'hoof',
  'hooves',
  'muzzle',
  'beak',
  'wing',
  'wings',
  'claw',
  'claws',
  'fin',
  'fins',
  'mane',
  'udder',
  'antler',
  'antlers',
  'head',
  'leg',
  'legs',
  'neck',
  'ear',
  'ears',
]);

function partOwner(words: readonly string[], from: number, to: number, near: ReadonlySet<string>): Meaning | null {
  if (to - from !== 1 || from === 0 || !BODY_PARTS.has(words[from] ?? '')) return null;
  const owner = meaningOf(words[from - 1] ?? '', near);
  return owner?.archetype.kind === 'character' ? { ...owner, matched: 'hypernym:1' } : null;
}

/** "Green dragon" is an herb to WordNet and a dragon to us: a colour before a noun we build is a colour. */
const isPainted = (words: readonly string[]): boolean =>
  colourOf(words[0] ?? '') !== null && formsOf(words.slice(1).join(' ')).some((form) => claimedBy(form, []) !== null);

/** Whether WordNet knows these words together as something touchable: 'polar bear', not 'red apple'. */
function isThingName(phrase: string): boolean {
  return formsOf(phrase).some((form) => sensesOf(form).length > 0);
}

/** Understands one noun phrase; what it can't use goes to `unused`. */
export function readPhrase(words: readonly string[], near: ReadonlySet<string>, unused: string[]): Thing | null {
  const useful = words.filter((word) => word !== '');
  if (useful.every((word) => isFiller(word))) return null;
  const head = headOf(useful, near) ?? fallbackHead(useful);
  const thing = emptyThing(head.meaning);
  const rest = [...useful.slice(0, head.from), ...useful.slice(head.to)];
  // "Wooden chair" may be a name of its own, and is of wood all the same.
  for (const word of useful.slice(head.from, head.to - 1)) {
    if (isMaterialAdjective(word) || colourOf(word) !== null || isRainbow(word)) describe(thing, word, undefined, true, unused);
    else thing.words.add(word);
  }
  if (/^(?!.*ss$).*s$/.test(useful[head.to - 1] ?? '') && head.meaning.noun !== useful.slice(head.from, head.to).join(' ')) thing.count = 0;
  rest.forEach((word, i) => describe(thing, word, rest[i + 1], i < head.from, unused));
  if (thing.count === 0) thing.count = 3;
  return thing;
}

function fallbackHead(words: readonly string[]): Head {
  const nouns = words.filter((word) => !describes(word) && countOf(word) === null);
  const noun = nouns.at(-1) ?? words.at(-1) ?? 'thing';
  const at = words.lastIndexOf(noun);
  return { meaning: fallbackMeaning(noun), from: at, to: at + 1 };
}

export function emptyThing(meaning: Meaning): Thing {
  return {
    meaning,
    count: 1,
    words: new Set(),
    colours: [],
    rainbow: false,
    material: null,
    scale: 1,
    stretch: [1, 1, 1],
    wear: null,
    measure: null,
    likeSize: null,
    wants: new Set(),
    refuses: new Set(),
    text: null,
    arranged: null,
    outline: null,
    related: [],
  };
}

/** Lets one modifier change the thing. */
function describe(thing: Thing, word: string, next: string | undefined, before: boolean, unused: string[]): void {
  thing.words.add(word);
  const count = before ? countOf(word) : null;
  if (count !== null) {
    thing.count = Math.max(1, count);
    return;
  }
  let heard = isMood(word) || styleOf(word) !== null;
  const shade = shadeOf(word);
  if (shade && next && colourOf(next)) return;
  const scale = sizeOf(word);
  const stretch = proportionOf(word);
  const wear = wearOf(word);
  const material = materialOf(word);
  const colour = colourOf(word);
  if (scale !== null) thing.scale *= scale;
  if (stretch) thing.stretch = [thing.stretch[0] * stretch[0], thing.stretch[1] * stretch[1], thing.stretch[2] * stretch[2]];
  if (wear !== null) thing.wear = Math.max(thing.wear ?? 0, wear);
  if (isRainbow(word)) thing.rainbow = true;
  // "golden" and "silver" are metals before a noun and colours after "painted"; "rose" and "coffee" only colour.
  if (material && (isMaterialAdjective(word) || !colour || MATTERS.has(word))) thing.material ??= { said: word, use: material };
  else if (colour && word !== 'rusty') thing.colours.push(colour);
  heard ||= scale !== null || stretch !== null || wear !== null || material !== null || colour !== null || isRainbow(word);
  if (!heard && !isFiller(word)) unused.push(word);
}

/** Colours that name a matter first: a chocolate rabbit is no brown rabbit. */
export const MATTERS = new Set(['gold', 'golden', 'silver', 'bronze', 'copper', 'chocolate', 'brick', 'jade', 'sand', 'charcoal', 'wheat']);

/** Colours of a phrase with their shades applied: 'dark green' is one colour. */
export function paintShades(words: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const next = words[i + 1];
    const shade = shadeOf(word);
    const base = next === undefined ? null : colourOf(next);
    if (shade && base) {
      out.push(shade(base));
      i++;
    } else out.push(word);
  }
  return out;
}
