import { at } from './vec.ts';
import type { Mesh, Vertex } from './mesh.ts';
import { PlaceTable } from './place-table.ts';

const WELD_PER_M = 100_000;

/** A connected surface: its own corners, welded by place, and triangles over them. */
export interface Piece {
  corners: Vertex['at'][];
  triangles: [number, number, number][];
}

/** For every vertex, which connected surface it belongs to: any number, the same for one surface. */
export function pieceOfVertices(mesh: Mesh): number[] {
  const { weld, places } = welded(mesh);
  const root = connect(
    places.length,
    mesh.triangles.map(([a, b, c]): [number, number, number] => [at(weld, a), at(weld, b), at(weld, c)]),
  );
  return weld.map(root);
}

/** The connected surfaces of a mesh, in the order of their first triangle. */
export function piecesOf(mesh: Mesh): Piece[] {
  const { weld, places } = welded(mesh);
  const triangles = mesh.triangles
    .map(([a, b, c]): [number, number, number] => [at(weld, a), at(weld, b), at(weld, c)])
    .filter(([a, b, c]) => a !== b && b !== c && a !== c);
  const root = connect(places.length, triangles);
  const pieces = new Map<number, Piece & { local: Map<number, number> }>();
  for (const triangle of triangles) {
    const key = root(triangle[0]);
    const piece = pieces.get(key) ?? { corners: [], triangles: [], local: new Map<number, number>() };
    pieces.set(key, piece);
    const own = (id: number): number => {
      const known = piece.local.get(id);
      if (known !== undefined) return known;
      piece.local.set(id, piece.corners.length);
      return piece.corners.push(places[id] ?? [0, 0, 0]) - 1;
    };
    piece.triangles.push([own(triangle[0]), own(triangle[1]), own(triangle[2])]);
  }
  return [...pieces.values()].map(({ corners, triangles: own }) => ({ corners, triangles: own }));
}

/** Every vertex's place, equal places sharing a number. */
function welded(mesh: Mesh): { weld: number[]; places: Vertex['at'][] } {
  const table = new PlaceTable(mesh.vertices.length);
  const places: Vertex['at'][] = [];
  const weld = mesh.vertices.map((vertex) => {
    const id = table.idOf(vertex.at, WELD_PER_M);
    if (id === places.length) places.push(vertex.at);
    return id;
  });
  return { weld, places };
}

/** Union-find over the corners of triangles. */
function connect(count: number, triangles: readonly (readonly [number, number, number])[]): (i: number) => number {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => {
    let top = i;
    while (at(parent, top) !== top) top = at(parent, top);
    // The path is shortened on the way, or long strips would take squares of their length.
    for (let step = i; step !== top;) {
      const next = at(parent, step);
      parent[step] = top;
      step = next;
    }
    return top;
  };
  for (const [a, b, c] of triangles) {
    parent[root(a)] = root(b);
    parent[root(b)] = root(c);
  }
  return root;
}
