import type { Vec3 } from '@worldkiln/contracts';
import { determinant, mapNormal, mapPoint, type Affine } from './affine.ts';
import { along, cross, sub, unit } from './vec.ts';

export type Flat = [number, number];
export type Triple = [number, number, number];

export interface Vertex {
  at: Vec3;
  normal: Vec3;
  /** Metres on the surface, so that every material has one grain. */
  uv: Flat;
  /** 1 on a bevel, 0 on a plain face: where light catches and paint wears off. */
  edge: number;
}

/** An indexed triangle mesh, counter-clockwise seen from outside. Meshes are values: nothing changes one. */
export interface Mesh {
  vertices: Vertex[];
  triangles: Triple[];
}

export interface Bounds {
  least: Vec3;
  most: Vec3;
}

export function mapMesh(mesh: Mesh, map: Affine): Mesh {
  const volume = determinant(map);
  // What grows has more metres on its surface.
  const grown = Math.cbrt(Math.abs(volume));
  const vertices = mesh.vertices.map(({ at, normal, uv, edge }): Vertex => ({
    at: mapPoint(map, at),
    normal: mapNormal(map, normal),
    uv: [uv[0] * grown, uv[1] * grown],
    edge,
  }));
  if (volume >= 0) return { vertices, triangles: mesh.triangles };
  // A reflection turns surfaces inside out: the cofactors flip the normals, and the winding has to follow.
  for (const vertex of vertices) vertex.normal = [-vertex.normal[0], -vertex.normal[1], -vertex.normal[2]];
  return { vertices, triangles: mesh.triangles.map(([a, b, c]) => [a, c, b]) };
}

export function joinMeshes(meshes: readonly Mesh[]): Mesh {
  const [only] = meshes;
  if (only && meshes.length === 1) return only;
  const joined: Mesh = { vertices: [], triangles: [] };
  for (const mesh of meshes) {
    const first = joined.vertices.length;
    for (const vertex of mesh.vertices) joined.vertices.push(vertex);
    for (const [a, b, c] of mesh.triangles) joined.triangles.push([a + first, b + first, c + first]);
  }
  return joined;
}

export function boundsOf(points: Iterable<Vec3>): Bounds {
  const least: Vec3 = [Infinity, Infinity, Infinity];
  const most: Vec3 = [-Infinity, -Infinity, -Infinity];
  for (const p of points) {
    for (const i of [0, 1, 2] as const) {
      least[i] = Math.min(least[i], p[i]);
      most[i] = Math.max(most[i], p[i]);
    }
  }
  return { least, most };
}

export const pointsOf = (mesh: Mesh): Vec3[] => mesh.vertices.map((vertex) => vertex.at);

/** The three corners of a triangle. */
export function cornersOf(mesh: Mesh, [a, b, c]: Triple): [Vec3, Vec3, Vec3] {
  const point = (i: number): Vec3 => mesh.vertices[i]?.at ?? [0, 0, 0];
  return [point(a), point(b), point(c)];
}

/** Twice the area, along the normal. */
export const faceOf = ([a, b, c]: readonly [Vec3, Vec3, Vec3]): Vec3 => cross(sub(b, a), sub(c, a));

export const centreOf = (bounds: Bounds): Vec3 => along(bounds.least, sub(bounds.most, bounds.least), 0.5);

export const facing = (corners: readonly [Vec3, Vec3, Vec3]): Vec3 => unit(faceOf(corners));
