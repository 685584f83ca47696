import type { Vec3 } from '@worldkiln/contracts';
import { PlaceTable } from '../geometry/place-table.ts';
import { at } from '../geometry/vec.ts';
import type { FoundPart, Note } from './baked.ts';
import type { Soup } from './soup.ts';

/** Pieces beyond this many are leaves of a tree, not parts. */
const PARTS_MOST = 32;

/** A thing's connected surfaces by material, the largest first, named after what they wear: what can be told apart in a file without names. */
export function findParts(soup: Soup): FoundPart[] {
  const root = connected(soup);
  const found = new Map<string, FoundPart & { look: string }>();
  for (let i = 0; i < soup.indices.length; i += 3) {
    const corner = at(soup.indices, i);
    const look = soup.looks[at(soup.wears, corner)]?.name ?? 'piece';
    const key = `${root(corner)},${at(soup.wears, corner)}`;
    const part = found.get(key) ?? {
      name: '',
      look,
      triangles: 0,
      least: [Infinity, Infinity, Infinity] as Vec3,
      most: [-Infinity, -Infinity, -Infinity] as Vec3,
    };
    found.set(key, part);
    part.triangles++;
    for (let c = 0; c < 3; c++)
      for (const k of [0, 1, 2] as const) {
        const value = at(soup.positions, at(soup.indices, i + c) * 3 + k);
        part.least[k] = Math.min(part.least[k], value);
        part.most[k] = Math.max(part.most[k], value);
      }
  }
  const counts = new Map<string, number>();
  return [...found.values()]
    .toSorted((a, b) => b.triangles - a.triangles)
    .slice(0, PARTS_MOST)
    .map(({ look, triangles, least, most }) => {
      const number = (counts.get(look) ?? 0) + 1;
      counts.set(look, number);
      return { name: number === 1 ? look : `${look} ${number}`, triangles, least, most };
    });
}

/** Which connected surface a vertex belongs to; corners at one place are one. */
function connected({ positions, indices }: Soup): (vertex: number) => number {
  const places = new PlaceTable(positions.length / 3);
  const place = Int32Array.from({ length: positions.length / 3 }, (_, i) =>
    places.idOf([at(positions, i * 3), at(positions, i * 3 + 1), at(positions, i * 3 + 2)], PER_M),
  );
  const parent = Int32Array.from({ length: places.count }, (_, i) => i);
  const root = (i: number): number => {
    let top = i;
    while (at(parent, top) !== top) {
      parent[top] = at(parent, at(parent, top));
      top = at(parent, top);
    }
    return top;
  };
  for (let i = 0; i < indices.length; i += 3) {
    const a = root(at(place, at(indices, i)));
    parent[root(at(place, at(indices, i + 1)))] = a;
    parent[root(at(place, at(indices, i + 2)))] = a;
  }
  return (vertex) => root(at(place, vertex));
}

/** Corners this near are one: a tenth of a millimetre. */
const PER_M = 1e4;

/** How a wanted part looks among pieces; what is not here is never guessed. */
const SIGNS: Record<string, (piece: FoundPart, all: FoundPart) => boolean> = {
  // Round and flat, in the lower half.
  wheel: (piece, all) => {
    const [thin = 0, mid = 0, long = 0] = extent(piece).toSorted((a, b) => a - b);
    return thin < mid * 0.6 && mid > long * 0.85 && piece.most[1] < all.least[1] + extent(all)[1] * 0.6;
  },
  // Flat, on top, as wide as the rest.
  lid: (piece, all) =>
    piece.least[1] > all.least[1] + extent(all)[1] * 0.5 &&
    extent(piece)[1] < extent(all)[1] * 0.5 &&
    extent(piece)[0] > extent(all)[0] * 0.7 &&
    extent(piece)[2] > extent(all)[2] * 0.7,
  // Tall and thin, from the ground.
  leg: (piece, all) =>
    piece.least[1] < all.least[1] + extent(all)[1] * 0.05 &&
    extent(piece)[1] > 2 * Math.max(extent(piece)[0], extent(piece)[2]) &&
    extent(piece)[1] < extent(all)[1] * 0.8,
};
/** A thing has at least so many of them, or the match was chance. */
const LEAST: Record<string, number> = { wheel: 2, lid: 1, leg: 3 };

/** Gives wanted names to pieces that look like them, and says where none does. Changes the pieces' names. */
export function fitParts(wanted: readonly string[], pieces: FoundPart[]): Note[] {
  const notes: Note[] = [];
  const all: FoundPart = {
    name: 'all',
    triangles: 0,
    least: [0, 1, 2].map((k) => Math.min(...pieces.map((piece) => at(piece.least, k)))) as Vec3, // three each
    most: [0, 1, 2].map((k) => Math.max(...pieces.map((piece) => at(piece.most, k)))) as Vec3,
  };
  for (const kind of new Set(wanted.map(nounOf))) {
    const sign = SIGNS[kind];
    const like = sign && pieces.length > 1 ? pieces.filter((piece) => sign(piece, all)) : [];
    if (like.length >= (LEAST[kind] ?? Infinity)) like.forEach((piece, i) => (piece.name = like.length === 1 ? kind : `${kind} ${i + 1}`));
    else notes.push({ step: 'parts', message: `The recipe asks for “${kind}”; no piece of the file is surely one, so none is named so.` });
  }
  return notes;
}

/** 'front-left wheel 2' and 'wheels' are wheels. */
function nounOf(name: string): string {
  const last =
    name
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean)
      .at(-1) ?? name;
  return last.replace(/s$/, '');
}

const extent = ({ least, most }: FoundPart): Vec3 => [most[0] - least[0], most[1] - least[1], most[2] - least[2]];
