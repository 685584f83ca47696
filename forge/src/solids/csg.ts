import { KilnError } from '@worldkiln/contracts';
import Module, { type Manifold, type ManifoldToplevel } from 'manifold-3d';
import type { Mesh } from '../geometry/mesh.ts';
import { Surface } from '../geometry/surface.ts';
import { at } from '../geometry/vec.ts';

/** Cuts solids: union, subtract, intersect. The only place that knows manifold-3d. */
export interface Csg {
  cut(kind: 'union' | 'subtract' | 'intersect', meshes: readonly Mesh[], paths: readonly string[]): Mesh;
}

let loading: Promise<Csg> | null = null;

/** The wasm is compiled once (40 ms), by the first program that cuts anything. */
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

  #piece({ points, triangles }: Welded, path: string): Manifold {
    try {
      const mesh = new this.#wasm.Mesh({ numProp: 3, vertProperties: Float32Array.from(points), triVerts: Uint32Array.from(triangles) });
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

interface Welded {
  points: number[];
  triangles: number[];
}

const WELD_PER_M = 100_000;

/** The connected surfaces of a mesh, each with its corners welded by place. */
function piecesOf(mesh: Mesh): Welded[] {
  const ids = new Map<string, number>();
  const weld = mesh.vertices.map(({ at: [x, y, z] }) => {
    const key = `${Math.round(x * WELD_PER_M)},${Math.round(y * WELD_PER_M)},${Math.round(z * WELD_PER_M)}`;
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  });
  const parent = Array.from({ length: ids.size }, (_, i) => i);
  const root = (i: number): number => {
    let top = i;
    while (at(parent, top) !== top) top = at(parent, top);
    parent[i] = top;
    return top;
  };
  const triangles = mesh.triangles.map((t) => t.map((i) => at(weld, i))).filter(([a, b, c]) => a !== b && b !== c && a !== c);
  for (const [a = 0, b = 0, c = 0] of triangles) {
    parent[root(a)] = root(b);
    parent[root(b)] = root(c);
  }
  const places = new Map<number, readonly number[]>();
  mesh.vertices.forEach(({ at: place }, i) => places.set(at(weld, i), place));
  const pieces = new Map<number, Welded & { local: Map<number, number> }>();
  for (const triangle of triangles) {
    const key = root(triangle[0] ?? 0);
    const piece = pieces.get(key) ?? { points: [], triangles: [], local: new Map<number, number>() };
    pieces.set(key, piece);
    for (const id of triangle) {
      const known = piece.local.get(id) ?? piece.local.size;
      if (known === piece.local.size) piece.points.push(...(places.get(id) ?? []));
      piece.local.set(id, known);
      piece.triangles.push(known);
    }
  }
  return [...pieces.values()];
}

function surfaceOf(solid: Manifold): Mesh {
  const { vertProperties, triVerts, numProp } = solid.getMesh();
  const surface = new Surface();
  for (let i = 0; i < vertProperties.length; i += numProp) surface.corner([at(vertProperties, i), at(vertProperties, i + 1), at(vertProperties, i + 2)]);
  for (let i = 0; i < triVerts.length; i += 3) surface.triangle(at(triVerts, i), at(triVerts, i + 1), at(triVerts, i + 2));
  return surface.finish(CREASE_DEG);
}
