import { LIMITS, type Part, type Solid } from '@worldkiln/contracts';
import { at, box, text } from '../archetypes/solids.ts';
import { type Bounds, extentOf, partBounds } from './bounds.ts';
import { type Piece, pieceOf } from './piece.ts';

/** Shares of the body's front a label covers; on what is round it is narrower, because it stays flat. */
const WIDE = { flat: 0.66, round: 0.44 };
const HIGH = 0.4;
/** How deep a plate reaches into the body it is on, as a share of that: it touches though the front be curved or of planks. */
const INTO = 0.13;
/** What is thinner than this share of its front may be of slats, or lean: a plate goes through it. */
const THIN = 0.25;
/** Heights on the body that are tried, the middle first. */
const HEIGHTS = [0.5, 0.35, 0.65, 0.22, 0.78] as const;
/** What covers this share of a label bears it: a fridge's door, not the fridge behind it. */
const BEARS = 0.6;
const LINES_MOST = 3;
/** Width of a letter, and the step between lines, in letter heights. */
const LETTER = 0.72;
const LINE = 1.35;

/**
 * Letters that nothing of a thing bears by itself are put on it as a label: a plate on the front of its largest body, with the
 * letters raised on it, so that they are read at any distance and in any light. A sign has its own place for them.
 */
export function labelled(piece: Piece, words: string | null): Piece {
  const said = words?.trim().toUpperCase().slice(0, LIMITS.shapeTextChars) ?? '';
  if (said === '' || piece.parts.some(({ solid }) => bears(solid, said))) return piece;
  const host = piece.parts.filter(({ detail, ghost }) => !detail && !ghost).sort((a, b) => frontOf(b) - frontOf(a))[0];
  if (host === undefined) return piece;
  const body = partBounds(host);
  const [w, h, d] = extentOf(body);
  const wide = w * (isRound(host.solid) ? WIDE.round : WIDE.flat);
  const high = Math.min(h * HIGH, wide * 0.6);
  const { lines, letter } = fitted(said, wide * 0.88, high * 0.84);
  const others = piece.parts.map((part) => ({ part, bounds: partBounds(part) }));
  // Where the least is in its way: a tree's below its leaves, a house's beside its door.
  const spots = HEIGHTS.map((share) => spotOn(body, share, wide, high, others));
  const { x, y, front, on } = spots.reduce((best, spot) => (spot.front < best.front - d * 0.02 ? spot : best));
  const into = front - body.max[2] + Math.max(d * (d < Math.max(w, h) * THIN ? 0.9 : INTO), 0.004);
  const proud = Math.min(Math.max(letter * 0.12, 0.002), 0.02);
  const plate = at(box(wide, high, into + proud, 0), x, y, front + (proud - into) / 2);
  const rows = lines.map((line, row) => at(text(line, letter, proud * 2), x, y + ((lines.length - 1) / 2 - row) * letter * LINE, front + proud * 0.9));
  const [name, letters] = ['label', 'label_letters'].map((wanted) => freeName(piece.parts, wanted)) as [string, string]; // one for each
  const parts: Part[] = [
    { name, parent: (on ?? host).name, solid: plate, material: { set: 'paper', color: '#f4ecd8' } },
    { name: letters, parent: name, solid: { shape: 'group', of: rows }, material: { set: 'paper', color: '#2b2622' }, detail: true },
  ];
  return pieceOf([...piece.parts, ...parts], piece.anchors);
}

/** Whether some letters of a solid are of these words: signs cut them to what fits, and break them into lines. */
function bears(solid: Solid, said: string): boolean {
  if (solid.shape === 'text') return solid.text.trim() !== '' && said.includes(solid.text.trim().toUpperCase());
  if (!('of' in solid)) return false;
  return Array.isArray(solid.of) ? solid.of.some((each) => bears(each, said)) : bears(solid.of, said);
}

interface Spot {
  x: number;
  y: number;
  /** Where the plate must reach to be seen. */
  front: number;
  /** What it is on there, where that is not the body itself. */
  on: Part | null;
}

function spotOn(body: Bounds, share: number, wide: number, high: number, others: readonly { part: Part; bounds: Bounds }[]): Spot {
  const x = (body.min[0] + body.max[0]) / 2;
  const y = Math.min(Math.max(body.min[1] + (body.max[1] - body.min[1]) * share, body.min[1] + high / 2), body.max[1] - high / 2);
  const spot: Spot = { x, y, front: body.max[2], on: null };
  for (const { part, bounds } of others) {
    const across = Math.min(bounds.max[0], x + wide / 2) - Math.max(bounds.min[0], x - wide / 2);
    const up = Math.min(bounds.max[1], y + high / 2) - Math.max(bounds.min[1], y - high / 2);
    if (across <= 0 || up <= 0 || bounds.max[2] <= spot.front) continue;
    spot.front = bounds.max[2];
    spot.on = across * up >= wide * high * BEARS && !part.ghost && !part.detail ? part : spot.on;
  }
  return spot;
}

function frontOf(part: Part): number {
  const [w, h] = extentOf(partBounds(part));
  return w * h;
}

function isRound(solid: Solid): boolean {
  switch (solid.shape) {
    case 'place':
      return isRound(solid.of);
    case 'group':
    case 'union':
    case 'subtract':
    case 'intersect':
      return solid.of[0] !== undefined && isRound(solid.of[0]);
    case 'box':
    case 'extrude':
    case 'heightfield':
    case 'text':
      return false;
    default:
      return true;
  }
}

/** Words in as many lines as give the largest letters. */
function fitted(said: string, wide: number, high: number): { lines: string[]; letter: number } {
  const tries = Array.from({ length: LINES_MOST }, (_, i) => broken(said, Math.ceil(said.length / (i + 1))));
  const sized = tries.map((lines) => ({
    lines,
    letter: Math.min(wide / (Math.max(...lines.map(({ length }) => length)) * LETTER), high / ((lines.length - 1) * LINE + 1)),
  }));
  return sized.reduce((best, one) => (one.letter > best.letter ? one : best));
}

/** Broken between words at about so many letters. */
function broken(said: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of said.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function freeName(parts: readonly Part[], wanted: string): string {
  let name = wanted;
  for (let n = 2; parts.some((part) => part.name === name); n++) name = `${wanted}_${n}`;
  return name;
}
