import type { Style, Vec3 } from '@worldkiln/contracts';
import type { Thing } from '../understand/thing.ts';
import type { Anchor } from '../archetypes/make.ts';
import { at, cylinder } from '../archetypes/solids.ts';
import { extentOf, partBounds, type Bounds } from './bounds.ts';
import { grounded, joined, moved, type Piece } from './piece.ts';
import { arranged } from './arrange.ts';
import { leant } from './lean.ts';
import { leavesOf } from './leaves.ts';
import { buildSingle } from './single.ts';

export interface Scene {
  style: Style;
  moods: readonly string[];
  seed: number;
  understood: string[];
  guessed: string[];
  ignored: string[];
}

const PARTS_MOST = 240;
const COPIES_MOST = 12;

/** The thing with its count and everything it stands on, holds, wears or contains. */
export function compose(thing: Thing, scene: Scene): Piece {
  // What is full is open, or nobody would see what of.
  if (thing.related.some(({ how, thing: other }) => (how === 'full' || how === 'of') && other.meaning.matched !== 'fallback')) thing.words.add('open');
  let piece: Piece = copies(thing, scene);
  for (const { how, thing: other } of thing.related) {
    if (other.meaning.matched === 'fallback') {
      // "With a net": no thing of its own to us, and a feature of this one.
      if (fitsAsOption(piece, thing, other.meaning.noun, how)) continue;
      scene.ignored.push(other.meaning.noun);
      continue;
    }
    if (how === 'doing' && !piece.anchors.hand) {
      scene.ignored.push(other.meaning.noun);
      continue;
    }
    piece = related(piece, thing, how, other, scene) ?? piece;
  }
  return grounded(piece);
}

function related(piece: Piece, thing: Thing, how: Thing['related'][number]['how'], other: Thing, scene: Scene): Piece | null {
  const noun = other.meaning.noun;
  if (fitsAsOption(piece, thing, noun, how)) return null;
  const second = copies(other, scene);
  if (piece.parts.length + second.parts.length > PARTS_MOST) {
    scene.ignored.push(`${noun}: the whole would have more parts than one thing may`);
    return null;
  }
  const tell = (said: string): void => void scene.understood.push(said);
  switch (how) {
    case 'on':
      tell(`it stands on ${noun}`);
      return onTop(second, piece);
    case 'under':
      tell(`it stands under ${noun}`);
      return under(piece, second);
    case 'against':
      tell(`leaning against ${noun}`);
      return leant(piece, second);
    case 'between':
      tell(`between ${noun}`);
      return between(piece, other, second, scene);
    case 'in':
      if (!second.anchors.inside) {
        scene.ignored.push(`in ${noun}`);
        return null;
      }
      tell(`it is in ${noun}`);
      return inside(second, piece);
    case 'full':
    case 'of':
      // A glass of milk has its milk already.
      if (other.meaning.archetype === thing.meaning.archetype) return null;
      if (!piece.anchors.inside) {
        scene.ignored.push(noun);
        return null;
      }
      tell(`it holds ${noun}`);
      return inside(piece, second);
    case 'holding':
    case 'wearing':
      tell(`${how} ${noun}`);
      return worn(piece, second, how);
    case 'with':
      tell(`with ${noun}`);
      return piece.anchors.top && fitsOnTop(second, piece) ? onTop(piece, second) : beside(piece, second);
    case 'beside':
      tell(`next to ${noun}`);
      return beside(piece, second);
    default:
      scene.ignored.push(noun);
      return null;
  }
}

/** A lamp belongs on the table it comes with; chairs, as tall as the table, belong beside it. */
function fitsOnTop(second: Piece, base: Piece): boolean {
  const [width, height] = extentOf(second.bounds);
  const [baseWidth, baseHeight] = extentOf(base.bounds);
  return width < baseWidth && height < baseHeight;
}

/** "a cup with a handle", "a wizard holding a staff": it has one already. */
function fitsAsOption(piece: Piece, thing: Thing, noun: string, how: string): boolean {
  if (how !== 'with' && how !== 'of' && how !== 'doing' && how !== 'holding') return false;
  const options = Object.values(thing.meaning.archetype.options ?? {}).flat();
  return options.includes(noun) || piece.parts.some((part) => part.name.split('_').includes(noun) || part.name.split('_').some((word) => `${word}s` === noun));
}

/** Several of a thing stand side by side, in rows, each turned a little. */
function copies(thing: Thing, scene: Scene): Piece {
  const one = buildSingle(thing, scene.style, scene.moods, scene.seed);
  const fit = Math.max(1, Math.min(thing.count, COPIES_MOST, Math.floor(PARTS_MOST / one.parts.length)));
  if (fit < thing.count) scene.guessed.push(`${thing.count} ${thing.meaning.noun} are shown as ${fit}`);
  if (fit === 1) return one;
  const all = Array.from({ length: fit }, (_, i) =>
    i === 0 ? one : buildSingle(thing, scene.style, scene.moods, scene.seed === 0 ? 0 : (scene.seed + i * 7919) >>> 0),
  );
  if (thing.arranged) scene.understood.push(`in a ${thing.arranged}`);
  return grounded(arranged(all, thing.arranged) ?? one);
}

/** Puts `upper` on `base`: on its top anchor, else on whatever is highest in its middle. */
export function onTop(base: Piece, upper: Piece): Piece {
  const anchor = base.anchors.seat && base.anchors.back === undefined ? (base.anchors.top ?? base.anchors.seat) : (base.anchors.top ?? base.anchors.back);
  const at: Vec3 = anchor?.at ?? [0, highestInMiddle(base), 0];
  const room = anchor?.width ?? extentOf(base.bounds)[0] * 0.9;
  const [w, , d] = extentOf(upper.bounds);
  // A thing far larger than what carries it is drawn smaller rather than toppling.
  const fit = Math.max(w, d) > room * 1.6 ? (room * 1.6) / Math.max(w, d) : 1;
  const turn = 0;
  return joined(base, moved(upper, [at[0], at[1] - upper.bounds.min[1] * fit - 0.002, at[2]], [fit, fit, fit], turn));
}

function highestInMiddle(piece: Piece): number {
  const { min, max } = piece.bounds;
  const [x, z] = [(min[0] + max[0]) / 2, (min[2] + max[2]) / 2];
  let top = 0;
  for (const part of piece.parts) {
    const box = partBounds(part);
    if (x >= box.min[0] && x <= box.max[0] && z >= box.min[2] && z <= box.max[2]) top = Math.max(top, box.max[1]);
  }
  return top > 0 ? top : max[1];
}

/** Puts `content` into `container`, small enough to go in and high enough to be seen. */
function inside(container: Piece, content: Piece): Piece {
  const anchor = container.anchors.inside ?? { at: [0, highestInMiddle(container), 0] as Vec3, width: extentOf(container.bounds)[0] * 0.7 };
  const [w, , d] = extentOf(content.bounds);
  const fit = Math.min(1.2, (anchor.width * 0.92) / Math.max(w, d));
  // Round bottoms sink in among what is there already.
  const sink = (content.bounds.max[1] - content.bounds.min[1]) * fit * 0.16;
  const laid = moved(content, [anchor.at[0], anchor.at[1] - content.bounds.min[1] * fit - sink, anchor.at[2]], [fit, fit, fit]);
  const bed = bedUnder(container, anchor, content);
  return joined(bed ? joined(container, bed) : container, laid);
}

/** What lies deeper in a container and carries what is seen: a heap of the content's own matter, down to the floor. */
function bedUnder(container: Piece, { at: [x, y, z], width }: Anchor, content: Piece): Piece | null {
  const material = content.parts[0]?.material;
  const holds = ({ min, max }: Bounds): boolean => min[0] < x && max[0] > x && min[2] < z && max[2] > z && min[1] < y && max[1] > y * 0.98;
  const [holder] = leavesOf(container)
    .filter(holds)
    .toSorted((a, b) => b.max[0] - b.min[0] - (a.max[0] - a.min[0]));
  if (!material || !holder) return null;
  // Through glass the bed would be seen down in the stem.
  const height = (y - holder.min[1]) * (container.parts[0]?.material.set === 'glass' ? 0.4 : 0.97);
  const heap = at(cylinder(width * 0.12, height, { top: width * 0.42, sides: 10 }), x, y - height / 2, z);
  return { parts: [{ name: 'filling', solid: heap, material }], anchors: {}, bounds: container.bounds };
}

function beside(piece: Piece, other: Piece): Piece {
  const gap = 0.02;
  return joined(piece, moved(other, [piece.bounds.max[0] - other.bounds.min[0] + gap, -other.bounds.min[1] + piece.bounds.min[1], 0]));
}

function worn(piece: Piece, other: Piece, how: 'holding' | 'wearing'): Piece {
  const anchor = how === 'holding' ? piece.anchors.hand : piece.anchors.head;
  if (!anchor) return how === 'holding' ? beside(piece, other) : onTop(piece, other);
  const [w] = extentOf(other.bounds);
  const fit = how === 'wearing' ? (anchor.width * 1.15) / w : Math.min(1, (anchor.width * 2) / w);
  return joined(piece, moved(other, [anchor.at[0], anchor.at[1] - other.bounds.min[1] * fit - 0.004, anchor.at[2]], [fit, fit, fit]));
}

/** One on its left and one on its right; "between A and B" brings B as a thing of its own. */
function between(piece: Piece, other: Thing, second: Piece, scene: Scene): Piece {
  const left = other.count > 1 ? grounded(buildSingle(other, scene.style, scene.moods, scene.seed)) : second;
  const gap = 0.02;
  const withLeft = joined(piece, moved(left, [piece.bounds.min[0] - left.bounds.max[0] - gap, piece.bounds.min[1] - left.bounds.min[1], 0]));
  return other.count > 1 ? beside(withLeft, left) : withLeft;
}

const TOUCH_M = 0.004;
/** How small a thing may be drawn to fit under another. */
const UNDER_SIZES = [1, 0.8, 0.6, 0.45];

/** Finds room on the ground under the other thing, nearest its middle: between a table's legs, beside a trunk. */
function under(piece: Piece, other: Piece): Piece {
  const standing = grounded(other);
  const solid = leavesOf(standing);
  const { min, max } = standing.bounds;
  for (const scale of UNDER_SIZES) {
    const small = moved(grounded(piece), [0, 0, 0], [scale, scale, scale]);
    for (const [x, z] of spots(min, max)) {
      const there = moved(small, [x, 0, z]);
      const covered = solid.some(
        (leaf) => leaf.min[1] >= there.bounds.max[1] - TOUCH_M && leaf.min[0] <= x && leaf.max[0] >= x && leaf.min[2] <= z && leaf.max[2] >= z,
      );
      if (covered && !solid.some((leaf) => overlaps(leaf, there.bounds))) return joined({ ...there, anchors: {} }, standing);
    }
  }
  return beside(piece, other);
}

/** A grid over the footprint, from the middle outwards. */
function spots(min: Vec3, max: Vec3): [number, number][] {
  const steps = [0, -1, 1, -2, 2, -3, 3, -4, 4];
  const all = steps.flatMap((i) =>
    steps.map((k): [number, number] => [(min[0] + max[0]) / 2 + (i / 5) * (max[0] - min[0]) * 0.5, (min[2] + max[2]) / 2 + (k / 5) * (max[2] - min[2]) * 0.5]),
  );
  return all.toSorted((a, b) => Math.hypot(...a) - Math.hypot(...b));
}

const overlaps = (a: Bounds, b: Bounds): boolean => ([0, 1, 2] as const).every((k) => a.min[k] < b.max[k] && b.min[k] < a.max[k]);
