import { KilnError } from '@worldkiln/contracts';
import Module, { type Manifold, type ManifoldToplevel } from 'manifold-3d';
import type { Mesh } from '../geometry/mesh.ts';
import { piecesOf, type Piece } from '../geometry/pieces.ts';
import { Surface } from '../geometry/surface.ts';
import { at } from '../geometry/vec.ts';

/** Cuts solids: union, subtract, intersect. The only place that knows manifold-3d. */
export interface Csg {
  cut(kind: 'union' | 'subtract' | 'intersect', meshes: readonly Mesh[], paths: readonly string[]): Mesh;
}

let loading: Promise<Csg> | null = null;

/** The wasm is compiled once, by the first program that cuts anything. */
export function loadCsg(): Promise<Csg> {
  loading ??= Module().then((wasm) => {
    wasm.setup();
    return new ManifoldCsg(wasm);
  });
  return loading;
}

/** Bends of a cut surface under this are smooth, as for the solids it came from. */
const CREASE_DEG = 40;

class ManifoldCsg implements Csg {
  readonly #wasm: ManifoldToplevel;

  constructor(wasm: ManifoldToplevel) {
    this.#wasm = wasm;
  }

  cut(kind: 'union' | 'subtract' | 'intersect', meshes: readonly Mesh[], paths: readonly string[]): Mesh {
    const solids: Manifold[] = [];
    try {
      meshes.forEach((mesh, i) => solids.push(this.#solid(mesh, paths[i] ?? '')));
      const { union, difference, intersection } = this.#wasm.Manifold;
      const result = kind === 'union' ? union(solids) : kind === 'subtract' ? difference(solids) : intersection(solids);
      solids.push(result);
      return surfaceOf(result);
    } finally {
      for (const solid of solids) solid.delete();
    }
  }

  /** Several closed surfaces that overlap (a group) become one solid first. */
  #solid(mesh: Mesh, path: string): Manifold {
    const pieces: Manifold[] = [];
    try {
      for (const piece of piecesOf(mesh)) pieces.push(this.#piece(piece, path));
      if (pieces.length === 0) throw hollow(path);
      return this.#wasm.Manifold.union(pieces);
    } finally {
      for (const piece of pieces) piece.delete();
    }
  }

  #piece({ corners, triangles }: Piece, path: string): Manifold {
    try {
      const mesh = new this.#wasm.Mesh({ numProp: 3, vertProperties: Float32Array.from(corners.flat()), triVerts: Uint32Array.from(triangles.flat()) });
      return this.#wasm.Manifold.ofMesh(mesh);
    } catch (cause) {
      throw hollow(path, cause);
    }
  }
}

const hollow = (path: string, cause?: unknown): KilnError =>
  new KilnError('invalid', {
    code: 'shape_not_closed',
    path,
    message: `The solid at ${path} is not closed or crosses itself, so it cannot be cut; give it a simpler outline or profile.`,
    cause,
  });

function surfaceOf(solid: Manifold): Mesh {
  const { vertProperties, triVerts, numProp } = solid.getMesh();
  const surface = new Surface();
  for (let i = 0; i < vertProperties.length; i += numProp) surface.corner([at(vertProperties, i), at(vertProperties, i + 1), at(vertProperties, i + 2)]);
  for (let i = 0; i < triVerts.length; i += 3) surface.triangle(at(triVerts, i), at(triVerts, i + 1), at(triVerts, i + 2));
  return surface.finish(CREASE_DEG);
}
