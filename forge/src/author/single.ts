import type { Style, Vec3 } from '@worldkiln/contracts';
import { LIMITS } from '@worldkiln/contracts';
import { Make } from '../archetypes/make.ts';
import { hashText, Random } from '../archetypes/random.ts';
import type { Thing } from '../understand/thing.ts';
import { extentOf } from './bounds.ts';
import { dressed } from './materials.ts';
import { cutOut } from './outlines.ts';
import { grounded, moved, pieceOf, type Piece } from './piece.ts';

export interface Built extends Piece {
  heard: ReadonlySet<string>;
  missing: string[];
}

const LEAST_M = 0.02;
const MOST_M = 200;

/** The size the prompt gives a thing. */
export function sizeFor(thing: Thing): Vec3 {
  const usual = thing.meaning.archetype.size;
  let factor = thing.scale;
  if (thing.likeSize) factor = Math.max(...thing.likeSize.archetype.size) / Math.max(...usual);
  // A toy lies in a hand, whatever it is a toy of.
  if (thing.words.has('toy') && Math.max(...usual) > 0.6) factor *= 0.3 / Math.max(...usual);
  let size: Vec3 = [usual[0] * factor * thing.stretch[0], usual[1] * factor * thing.stretch[1], usual[2] * factor * thing.stretch[2]];
  if (thing.measure) {
    const { axis, metres } = thing.measure;
    const now = axis === 'height' ? size[1] : axis === 'width' ? size[0] : axis === 'length' ? longOf(size) : Math.max(...size);
    size = size.map((side) => (side * metres) / now) as Vec3; // three in, three out
  }
  const largest = Math.max(...size);
  const clamp = largest > MOST_M ? MOST_M / largest : largest < LEAST_M ? LEAST_M / largest : 1;
  return size.map((side) => Math.min(LIMITS.shapeExtentM / 2, Math.max(0.004, side * clamp))) as Vec3; // three in, three out
}

/** A sword stands upright, and is as long as it is high. */
const longOf = ([x, y, z]: Vec3): number => (y > 2 * Math.max(x, z) ? y : Math.max(x, z));

function attempt(thing: Thing, style: Style, moods: readonly string[], seed: number): Built {
  const { archetype } = thing.meaning;
  // A bakery is a shop that knows what it sells: a synonym's own words count as said.
  const said = thing.meaning.matched === 'exact' ? thing.words : new Set([...thing.words, ...thing.meaning.noun.split(' ')]);
  if (thing.outline) {
    const { main = archetype.roles.main } = dressed(archetype, thing, moods);
    return { ...cutOut(thing.outline, sizeFor(thing), main), heard: new Set(), missing: [] };
  }
  const wish = {
    size: sizeFor(thing),
    style,
    words: said,
    wants: thing.wants,
    refuses: thing.refuses,
    text: thing.text,
    materials: dressed(archetype, thing, moods),
  };
  const it = new Make(archetype, wish, new Random(seed ^ hashText(archetype.name)));
  archetype.build(it);
  const { parts, missing } = refuse(it);
  return { ...grounded(pieceOf(parts, it.anchors)), heard: it.heard, missing };
}

/** "without handle": parts of that name go, and what hangs on them. */
function refuse(it: Make): { parts: Make['parts']; missing: string[] } {
  const gone = new Set<string>();
  const parts = it.parts.filter((part) => {
    const words = part.name.split('_').flatMap((word) => [word, `${word}s`]);
    const refused = words.find((word) => it.refuses(word));
    if (refused === undefined && !(part.parent !== undefined && gone.has(part.parent))) return true;
    gone.add(part.name);
    return false;
  });
  // Nothing left would be no answer: a sword without blade keeps its first part.
  return parts.length > 0 ? { parts, missing: [...gone] } : { parts: it.parts.slice(0, 1), missing: [...gone] };
}

/** Most kinds of thing differ by seed, never in outer size: the placeholder that stands there already was promised it. */
export function buildSingle(thing: Thing, style: Style, moods: readonly string[], seed: number): Built {
  const plain = attempt(thing, style, moods, 0);
  if (seed === 0) return plain;
  const varied = attempt(thing, style, moods, seed);
  const [want, have] = [extentOf(plain.bounds), extentOf(varied.bounds)];
  const scale: Vec3 = [want[0] / have[0], want[1] / have[1], want[2] / have[2]];
  return { ...varied, ...grounded(moved(varied, [0, 0, 0], scale)) };
}
