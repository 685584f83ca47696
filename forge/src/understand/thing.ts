import type { Hex, MaterialUse, Style } from '@worldkiln/contracts';
import type { Measure } from './measure.ts';
import type { Meaning } from './noun.ts';
import type { Relation } from './relations.ts';

/** Ways for several of a thing to lie; without one they stand about. */
export type Arrangement = 'stack' | 'heap' | 'row';

/** Shapes that have no thing of their own. */
export type Outline = 'star' | 'heart' | 'moon' | 'circle' | 'triangle' | 'square' | 'hexagon' | 'cross';

/** One noun phrase, understood. */
export interface Thing {
  meaning: Meaning;
  count: number;
  /** Modifiers as said, head noun's own compound words included. */
  words: Set<string>;
  colours: Hex[];
  rainbow: boolean;
  material: { said: string; use: MaterialUse } | null;
  /** Factor of the usual size, and how it is stretched. */
  scale: number;
  stretch: [number, number, number];
  wear: number | null;
  measure: Measure | null;
  /** "the size of a dog": that thing. */
  likeSize: Meaning | null;
  wants: Set<string>;
  refuses: Set<string>;
  text: string | null;
  /** How several of it lie: "a stack of books". */
  arranged: Arrangement | null;
  /** "A cookie in the shape of a star": cut to this. */
  outline: Outline | null;
  related: { how: Relation; thing: Thing }[];
}

export interface Understanding {
  thing: Thing;
  style: Style | null;
  moods: string[];
  understood: string[];
  guessed: string[];
  ignored: string[];
}
