import type { Vec3 } from '@worldkiln/contracts';
import { at } from '../geometry/vec.ts';
import { boundsOf, type Bounds } from '../geometry/mesh.ts';

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

export function* pointsOfSurfaces(surfaces: readonly DrawnSurface[]): Generator<Vec3> {
  for (const { positions } of surfaces) for (let i = 0; i < positions.length; i += 3) yield [at(positions, i), at(positions, i + 1), at(positions, i + 2)];
}

export const boundsOfSurfaces = (surfaces: readonly DrawnSurface[]): Bounds => boundsOf(pointsOfSurfaces(surfaces));
