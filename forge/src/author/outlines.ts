import type { MaterialUse, Vec3 } from '@worldkiln/contracts';
import { at, circle, extrude, star, turned, type Flat } from '../archetypes/solids.ts';
import type { Outline } from '../understand/thing.ts';
import { grounded, pieceOf, type Piece } from './piece.ts';

const HEART: Flat[] = Array.from({ length: 24 }, (_, i): Flat => {
  const t = (i / 24) * Math.PI * 2;
  return [Math.sin(t) ** 3, (13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t)) / 17];
}).toReversed();
const arc = (radius: number, x: number, from: number, to: number): Flat[] =>
  Array.from({ length: 13 }, (_, i): Flat => {
    const angle = from + ((to - from) * i) / 12;
    return [x + Math.cos(angle) * radius, Math.sin(angle) * radius];
  });
const ARM = 0.33;

/** Outlines as large as one unit each way, counter-clockwise. */
const OUTLINES: Record<Outline, Flat[]> = {
  star: star(1, 0.45),
  heart: HEART,
  moon: [...arc(1, 0, 0.9, Math.PI * 2 - 0.9), ...arc(0.84, 0.34, Math.PI * 2 - 1.2, 1.2).slice(1, -1)],
  circle: circle(1, 22),
  triangle: circle(1, 3),
  square: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  hexagon: circle(1, 6),
  cross: [
    [-ARM, -1],
    [ARM, -1],
    [ARM, -ARM],
    [1, -ARM],
    [1, ARM],
    [ARM, ARM],
    [ARM, 1],
    [-ARM, 1],
    [-ARM, ARM],
    [-1, ARM],
    [-1, -ARM],
    [-ARM, -ARM],
  ],
};

/** A slab cut to an outline, lying where the thing usually lies flat and standing where it usually stands. */
export function cutOut(outline: Outline, [w, h, d]: Vec3, material: MaterialUse): Piece {
  const half = Math.max(w, h, d) / 2;
  const lies = h < Math.max(w, d) * 0.5;
  const thick = Math.max(lies ? h : Math.min(w, d), half * 0.2);
  const slab = extrude(
    OUTLINES[outline].map(([x, y]): Flat => [x * half, y * half]),
    thick,
    thick * 0.18,
  );
  const solid = lies ? turned(slab, -90) : at(slab, 0, half, 0);
  return grounded(pieceOf([{ name: outline, solid, material }]));
}
