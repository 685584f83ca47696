import type { Vec3 } from '@worldkiln/contracts';
import type { Flat, Mesh } from '../geometry/mesh.ts';
import { Surface } from '../geometry/surface.ts';
import type { Detail } from './detail.ts';

/** A block of ground: rows of heights from back (-z) to front, each from left to right, down to y = 0. */
export function heightfield({ size, rows }: { size: Flat; rows: readonly (readonly number[])[] }, detail: Detail): Mesh {
  const grid = thinned(rows, detail.segments);
  const [deep, wide] = [grid.length, grid[0]?.length ?? 0];
  const base = Math.min(0, ...grid.flat());
  const surface = new Surface();
  const at = (i: number, j: number, y: number): Vec3 => [(j / (wide - 1) - 0.5) * size[0], y, (i / (deep - 1) - 0.5) * size[1]];
  const top = grid.map((row, i) => row.map((y, j) => surface.corner(at(i, j, y))));
  const bottom = grid.map((row, i) => row.map((_, j) => surface.corner(at(i, j, base))));
  const pick = (from: readonly (readonly number[])[], i: number, j: number): number => from[i]?.[j] ?? 0;
  for (let i = 0; i + 1 < deep; i++) {
    for (let j = 0; j + 1 < wide; j++) {
      surface.quad(pick(top, i, j), pick(top, i + 1, j), pick(top, i + 1, j + 1), pick(top, i, j + 1));
    }
  }
  const middle = surface.corner([0, base, 0]);
  for (const [[i, j], [k, l]] of rim(deep, wide)) {
    surface.quad(pick(bottom, i, j), pick(bottom, k, l), pick(top, k, l), pick(top, i, j));
    surface.triangle(middle, pick(bottom, k, l), pick(bottom, i, j));
  }
  return surface.finish(45);
}

/** The steps around the grid, counter-clockwise seen from above. */
function rim(deep: number, wide: number): [Flat, Flat][] {
  const steps: [Flat, Flat][] = [];
  for (let j = 0; j + 1 < wide; j++) {
    steps.push(
      [
        [deep - 1, j],
        [deep - 1, j + 1],
      ],
      [
        [0, j + 1],
        [0, j],
      ],
    );
  }
  for (let i = 0; i + 1 < deep; i++) {
    steps.push(
      [
        [i + 1, wide - 1],
        [i, wide - 1],
      ],
      [
        [i, 0],
        [i + 1, 0],
      ],
    );
  }
  return steps;
}

/** Fewer rows and columns at coarser levels; both ends stay, and five of them, or a hill would lose its top. */
function thinned(rows: readonly (readonly number[])[], share: number): number[][] {
  const pick = <T>(list: readonly T[]): T[] => {
    const count = Math.min(list.length, Math.max(5, Math.round((list.length - 1) * share) + 1));
    return Array.from({ length: count }, (_, i) => list[Math.round((i / (count - 1)) * (list.length - 1))]).filter((item) => item !== undefined);
  };
  return pick(rows).map((row) => pick(row));
}
