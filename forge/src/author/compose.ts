import type { Style, Vec3 } from '@worldkiln/contracts';
import type { Thing } from '../understand/thing.ts';
import { extentOf, partBounds } from './bounds.ts';
import { grounded, joined, moved, type Piece } from './piece.ts';
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
  let piece: Piece = copies(thing, scene);
  for (const { how, thing: other } of thing.related) {
    if (other.meaning.matched === 'fallback') {
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
      return beside(piece, second);
    case 'in':
      if (!second.anchors.inside) {
        scene.ignored.push(`in ${noun}`);
        return null;
      }
      tell(`it is in ${noun}`);
      return inside(second, piece);
    case 'full':
    case 'of':
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
      return piece.anchors.top && extentOf(second.bounds)[0] < extentOf(piece.bounds)[0] ? onTop(piece, second) : beside(piece, second);
    case 'beside':
      tell(`next to ${noun}`);
      return beside(piece, second);
    default:
      scene.ignored.push(noun);
      return null;
  }
}

/** "a cup with a handle": the cup has one already. */
function fitsAsOption(piece: Piece, thing: Thing, noun: string, how: string): boolean {
  if (how !== 'with' && how !== 'of' && how !== 'doing') return false;
  const options = Object.values(thing.meaning.archetype.options ?? {}).flat();
  return options.includes(noun) || piece.parts.some((part) => part.name.split('_').includes(noun) || part.name.split('_').some((word) => `${word}s` === noun));
}

/** Several of a thing stand side by side, in rows, each turned a little. */
function copies(thing: Thing, scene: Scene): Piece {
  const one = buildSingle(thing, scene.style, scene.moods, scene.seed);
  const fit = Math.max(1, Math.min(thing.count, COPIES_MOST, Math.floor(PARTS_MOST / one.parts.length)));
  if (fit < thing.count) scene.guessed.push(`${thing.count} ${thing.meaning.noun} are shown as ${fit}`);
  if (fit === 1) return one;
  const [w, , d] = extentOf(one.bounds);
  const across = Math.ceil(Math.sqrt(fit));
  const gap = 1.04;
  let all: Piece | null = null;
  for (let i = 0; i < fit; i++) {
    const built = i === 0 ? one : buildSingle(thing, scene.style, scene.moods, scene.seed === 0 ? 0 : (scene.seed + i * 7919) >>> 0);
    const copy = moved(built, [(i % across) * w * gap, 0, Math.floor(i / across) * d * gap]);
    all = all ? joined(all, copy) : copy;
  }
  return grounded(all ?? one);
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
  return joined(container, moved(content, [anchor.at[0], anchor.at[1] - content.bounds.min[1] * fit - 0.002, anchor.at[2]], [fit, fit, fit]));
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
