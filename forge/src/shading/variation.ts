import type { Mesh } from '../geometry/mesh.ts';
import { pieceOfVertices } from '../geometry/pieces.ts';
import { dice } from '../geometry/random.ts';

/** A lightness for every vertex, its own for each connected piece: no two planks of a wall come from one tree. */
export function variation(mesh: Mesh, amount: number, seed: number): number[] {
  const pieces = pieceOfVertices(mesh);
  const next = dice(seed);
  const shades = new Map<number, number>();
  for (const piece of pieces) if (!shades.has(piece)) shades.set(piece, 1 + (next() - 0.5) * amount * 2);
  // One piece alone keeps its colour: what was asked for is what it gets.
  if (shades.size < 2) return pieces.map(() => 1);
  return pieces.map((piece) => shades.get(piece) ?? 1);
}
