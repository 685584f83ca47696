import type { Solid } from '@worldkiln/contracts';
import type { Arrangement } from '../understand/thing.ts';
import { extentOf } from './bounds.ts';
import { joined, moved, type Piece } from './piece.ts';

const GAP = 1.04;
/** Things that rest on each other share this much, so that no light shows between them. */
const SINK_M = 0.002;
/** Round things settle into the hollows of those below. */
const NESTED = 0.74;

/** Puts copies side by side, in a row, one on another or heaped; every one touches the ground or what carries it. */
export function arranged(copies: readonly Piece[], how: Arrangement | null): Piece | null {
  const [first] = copies;
  if (!first) return null;
  const [w, h, d] = extentOf(first.bounds);
  const places =
    how === 'stack'
      ? stacked(copies.length, h)
      : how === 'heap'
        ? heaped(copies.length, w, isBoxy(first) ? h - SINK_M : h * NESTED, d)
        : spread(copies.length, how === 'row', w, d);
  let all: Piece | null = null;
  copies.forEach((copy, i) => {
    const there = moved(copy, places[i] ?? [0, 0, 0]);
    all = all ? joined(all, there) : there;
  });
  return all;
}

type Place = [number, number, number];

const stacked = (count: number, h: number): Place[] => Array.from({ length: count }, (_, i): Place => [0, i * (h - Math.min(SINK_M, h * 0.05)), 0]);

function spread(count: number, inRow: boolean, w: number, d: number): Place[] {
  const across = inRow ? count : Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, i): Place => [(i % across) * w * GAP, 0, Math.floor(i / across) * d * GAP]);
}

/** The largest whole pyramid, with what is left over lying in front of it. */
function heaped(count: number, w: number, rise: number, d: number): Place[] {
  let side = 1;
  for (let held = 1; held + (side + 1) ** 2 <= count; held += side * side) side++;
  const places: Place[] = [];
  for (let across = side; across > 0; across--)
    for (let i = 0; i < across * across; i++)
      places.push([((i % across) - (across - 1) / 2) * w * 0.98, (side - across) * rise, (Math.floor(i / across) - (across - 1) / 2) * d * 0.98]);
  for (let i = 0; places.length < count; i++)
    places.push([((i % (side + 1)) - side / 2) * w * GAP, 0, ((side + 1) / 2 + Math.floor(i / (side + 1))) * d * GAP]);
  return places;
}

/** Whether its first part is a box, which lies flat on its like. */
function isBoxy(piece: Piece): boolean {
  let solid: Solid | undefined = piece.parts[0]?.solid;
  while (solid) {
    if (solid.shape === 'box') return true;
    if (solid.shape === 'place' || solid.shape === 'array' || solid.shape === 'mirror') solid = solid.of;
    else if (solid.shape === 'group' || solid.shape === 'union' || solid.shape === 'subtract') solid = solid.of[0];
    else return false;
  }
  return false;
}
