import type { Outline, Thing, Understanding } from './thing.ts';

const OUTLINES: Record<string, Outline> = {
  star: 'star',
  heart: 'heart',
  moon: 'moon',
  crescent: 'moon',
  circle: 'circle',
  disc: 'circle',
  triangle: 'triangle',
  square: 'square',
  hexagon: 'hexagon',
  cross: 'cross',
};

/** Things that are first of all a matter: whatever they are shaped like, they are made of it. */
const MATTER = new Set([
  'cookie',
  'cake',
  'bread',
  'candy',
  'cheese',
  'balloon',
  'bush',
  'hedge',
  'pillow',
  'rock',
  'crystal',
  'rug',
  'ball',
  'lollipop',
  'candle',
  'cloud',
  'gem',
  'ice_cream',
  'donut',
  'pizza',
  'hot_air_balloon',
]);

/** "A cookie in the shape of a star", "a balloon shaped like a dog", "a teapot in the shape of an elephant". */
export function shape(out: Understanding, other: Thing, said: readonly string[]): void {
  const { thing } = out;
  const outline = said.map((word) => (Object.hasOwn(OUTLINES, word) ? OUTLINES[word] : undefined)).find((found) => found !== undefined);
  const noun = thing.meaning.noun;
  if (outline) {
    thing.outline = outline;
    out.understood.push(`in the shape of a ${outline}`);
  } else if (other.meaning.matched === 'fallback') out.ignored.push(`in the shape of ${other.meaning.noun}`);
  else if (MATTER.has(thing.meaning.archetype.name)) {
    const { main } = thing.meaning.archetype.roles;
    thing.material ??= { said: noun, use: main };
    thing.likeSize = thing.meaning;
    thing.words.add(noun);
    thing.meaning = other.meaning;
    out.guessed.push(`${noun} in the shape of ${other.meaning.noun} is built as ${other.meaning.noun}, as large as ${noun} and made of the same`);
  } else {
    const { color } = other.meaning.archetype.roles.main;
    if (color && thing.colours.length === 0) thing.colours.push(color);
    out.guessed.push(`of the shape of ${other.meaning.noun} only its colour is taken: ${noun} keeps its own form`);
  }
}
