import type { Vec3 } from '@worldkiln/contracts';
import { f32 } from '../geometry/vec.ts';
import type { Bounds } from '../geometry/mesh.ts';

/** Triangles to draw, in metres, with linear colours and how they answer light. */
export interface DrawnSurface {
  positions: Float32Array;
  normals: Float32Array;
  /** Red, green, blue, alpha. */
  colors: Float32Array;
  indices: Uint32Array;
  roughness: number;
  metallic: number;
  emissive: Vec3;
  clear: boolean;
  /** Metres on the surface, two a vertex, and what is painted there; both null where a surface is plain. */
  uvs: Float32Array | null;
  grain: Grain | null;
  /** A picture of its own over the UVs: linear colour at a place, multiplied into the vertices'. */
  picture?: (u: number, v: number) => Vec3;
}

/** A library material as the rasterizer wants it: how much lighter or darker each place is, and how it leans. */
export interface Grain {
  sidePx: number;
  tileM: number;
  /** Linear red, green, blue to multiply with; their mean is 1. */
  tones: Float32Array;
  /** The normal's lean along u and v. */
  leans: Float32Array;
}

/** All corners, each list of them once: parts of one thing may share it. */
export const pointsOfSurfaces = (surfaces: readonly DrawnSurface[]): Float32Array[] => [...new Set(surfaces.map(({ positions }) => positions))];

export function boundsOfSurfaces(surfaces: readonly DrawnSurface[]): Bounds {
  const least: Vec3 = [Infinity, Infinity, Infinity];
  const most: Vec3 = [-Infinity, -Infinity, -Infinity];
  for (const list of pointsOfSurfaces(surfaces)) {
    for (let i = 0; i < list.length; i++) {
      const [c, axis] = [f32(list, i), (i % 3) as 0 | 1 | 2]; // what is left of three
      if (c < least[axis]) least[axis] = c;
      if (c > most[axis]) most[axis] = c;
    }
  }
  return { least, most };
}
