import type { Vec3 } from '@worldkiln/contracts';
import type { Pixels } from '../textures/pixels.ts';

/** A picture on a surface, and how its UVs are turned before reading it. */
export interface Layer {
  pixels: Pixels;
  offset: [number, number];
  turn: number;
  scale: [number, number];
}

/** A material as the bake knows it: glTF's metallic-roughness model and nothing else. */
export interface Look {
  name: string;
  color: [number, number, number, number];
  roughness: number;
  metallic: number;
  emissive: Vec3;
  alpha: 'OPAQUE' | 'MASK' | 'BLEND';
  cutoff: number;
  doubleSided: boolean;
  base: Layer | null;
  /** Green roughness, blue metal; red occlusion where the file packs it or we did. */
  orm: Layer | null;
  occlusion: Layer | null;
  normal: Layer | null;
  normalScale: number;
  glow: Layer | null;
}

/** What a file calls a stretch of surface. */
export interface PieceName {
  /** Its node's name where the node has one of its own, else ''. */
  node: string;
  material: string;
}

/** All triangles of a still thing in metres, in one list: what simplifying, baking and measuring work on. */
export interface Soup {
  positions: Float32Array;
  normals: Float32Array;
  uvs: Float32Array;
  /** Linear red, green, blue, alpha. */
  colors: Float32Array;
  indices: Uint32Array;
  /** Which look each vertex wears; no triangle mixes two. */
  wears: Uint16Array;
  looks: Look[];
  /** Which of the names each vertex belongs to: as it comes from a file, what its node and material are called; later, its part. */
  pieces: Uint16Array;
  names: PieceName[];
}

export const trianglesIn = (soup: Pick<Soup, 'indices'>): number => soup.indices.length / 3;

export const textured = (look: Look): boolean =>
  look.base !== null || look.orm !== null || look.normal !== null || look.glow !== null || look.occlusion !== null;
