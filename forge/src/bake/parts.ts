import type { Vec3 } from '@worldkiln/contracts';
import { PlaceTable } from '../geometry/place-table.ts';
import { RowTable } from '../geometry/row-table.ts';
import { at, f32, i32, u32 } from '../geometry/vec.ts';
import type { FoundPart, Note } from './baked.ts';
import { fitParts } from './fit-parts.ts';
import type { Soup } from './soup.ts';
import { faceWay } from './surface-error.ts';

/** Each part of a still thing is a draw call of its own, so only what somebody would point at is one. */
const PARTS_MOST = 12;
/** What lives has the nodes it came with; more of them than this are told together. */
const LIVING_PARTS_MOST = 64;
/** Less of the surface than this is a screw or a leaf. */
const SHARE_LEAST = 0.01;
const REST = 'rest';

/** A thing whose vertices know their part: `soup.pieces` numbers `parts`. */
export interface Parted {
  soup: Soup;
  parts: FoundPart[];
  notes: Note[];
}

interface Piece extends FoundPart {
  area: number;
}

/**
 * Divides a thing into named parts: by the names its file gives its nodes where it does, else by connected surface and
 * material. Wanted parts are looked for among all pieces; what is small or too many is one part more, the rest. What
 * lives keeps its own nodes, so those are its parts.
 */
export function splitParts(soup: Soup, wanted: readonly string[], living = false): Parted {
  const { pieces, ofTriangle } = living || hasNames(soup) ? byName(soup) : byConnection(soup);
  const notes = fitParts(wanted, pieces);
  const whole = pieces.reduce((sum, { area }) => sum + area, 0);
  const chosen = pieces
    .filter(({ area, wanted: fitted }) => living || fitted === true || area >= whole * SHARE_LEAST)
    .toSorted((a, b) => Number(b.wanted === true) - Number(a.wanted === true) || b.area - a.area)
    .slice(0, living ? LIVING_PARTS_MOST : PARTS_MOST);
  // One piece left over is no rest: it is that piece.
  const left = pieces.filter((piece) => !chosen.includes(piece));
  const parts = unlike([...chosen, ...(left.length > 0 ? [together(left)] : [])]);
  const into = pieces.map((piece) => (chosen.includes(piece) ? chosen.indexOf(piece) : chosen.length));
  const owned = new Uint16Array(soup.positions.length / 3);
  for (let t = 0; t < ofTriangle.length; t++) for (let c = 0; c < 3; c++) owned[u32(soup.indices, t * 3 + c)] = at(into, i32(ofTriangle, t));
  return { soup: { ...soup, pieces: owned, names: parts.map(({ name }) => ({ node: name, material: '' })) }, parts, notes };
}

interface Divided {
  pieces: Piece[];
  /** Which piece each triangle belongs to. */
  ofTriangle: Int32Array;
}

/** Names exporters give by themselves say nothing. */
const EMPTY_NAME = /^(node|mesh|object|obj|geometry|geom|group|scene|root|primitive|default|untitled|model|shape|tmp|world|thing)?[\s_.:#-]*\d*$/i;

function hasNames({ names }: Soup): boolean {
  const told = new Set(names.map(({ node }) => node));
  return told.size > 1 && Array.from(told).every((name) => !EMPTY_NAME.test(name));
}

function byName(soup: Soup): Divided {
  const order = [...new Set(soup.names.map(({ node }) => node))];
  const ofName = soup.names.map(({ node }) => order.indexOf(node));
  return measured(
    soup,
    Int32Array.from({ length: soup.indices.length / 3 }, (_, t) => at(ofName, at(soup.pieces, u32(soup.indices, t * 3)))),
    (piece) => order[piece]?.replace(/\.mesh$/, '') || 'body',
  );
}

function byConnection(soup: Soup): Divided {
  const root = connected(soup);
  const table = new RowTable(soup.indices.length / 3, 2);
  const names: string[] = [];
  const materials = [...new Set(soup.names.map(({ material }) => material))];
  const ofTriangle = new Int32Array(soup.indices.length / 3);
  for (let t = 0; t < ofTriangle.length; t++) {
    const corner = u32(soup.indices, t * 3);
    const material = soup.names[at(soup.pieces, corner)]?.material ?? '';
    table.row[0] = root(corner);
    table.row[1] = materials.indexOf(material);
    const piece = table.idOf();
    if (piece === names.length) names.push(material === '' ? 'piece' : material);
    ofTriangle[t] = piece;
  }
  return measured(soup, ofTriangle, (piece) => names[piece] ?? 'piece');
}

function measured(soup: Soup, ofTriangle: Int32Array, nameOf: (piece: number) => string): Divided {
  const pieces: Piece[] = [];
  for (let t = 0; t < ofTriangle.length; t++) {
    const id = i32(ofTriangle, t);
    const piece = (pieces[id] ??= {
      name: nameOf(id).slice(0, 60),
      triangles: 0,
      area: 0,
      least: [Infinity, Infinity, Infinity],
      most: [-Infinity, -Infinity, -Infinity],
    });
    piece.triangles++;
    piece.area += Math.hypot(...faceWay(soup, t)) / 2;
    for (let c = 0; c < 3; c++)
      for (const k of [0, 1, 2] as const) {
        const value = f32(soup.positions, u32(soup.indices, t * 3 + c) * 3 + k);
        piece.least[k] = Math.min(piece.least[k], value);
        piece.most[k] = Math.max(piece.most[k], value);
      }
  }
  return { pieces, ofTriangle };
}

function together(pieces: readonly FoundPart[]): FoundPart {
  const [first] = pieces;
  const corner = (pick: (...c: number[]) => number, end: 'least' | 'most'): Vec3 =>
    [0, 1, 2].map((k) => pieces.reduce((found, piece) => pick(found, at(piece[end], k)), at(first?.[end] ?? [], k))) as Vec3; // three in, three out
  return {
    name: pieces.length === 1 ? (first?.name ?? REST) : REST,
    triangles: pieces.reduce((sum, { triangles }) => sum + triangles, 0),
    least: corner(Math.min, 'least'),
    most: corner(Math.max, 'most'),
  };
}

/** The same parts, each with a name of its own. */
function unlike(parts: readonly FoundPart[]): FoundPart[] {
  const taken = new Set<string>();
  return parts.map(({ name, triangles, least, most, wanted }) => {
    let own = name;
    for (let number = 2; taken.has(own); number++) own = `${name} ${number}`;
    taken.add(own);
    return { name: own, triangles, least, most, ...(wanted === true && { wanted }) };
  });
}

/** Which connected surface a vertex belongs to; corners at one place are one. */
function connected({ positions, indices }: Soup): (vertex: number) => number {
  const places = new PlaceTable(positions.length / 3);
  const place = Int32Array.from({ length: positions.length / 3 }, (_, i) =>
    places.idOf([f32(positions, i * 3), f32(positions, i * 3 + 1), f32(positions, i * 3 + 2)], PER_M),
  );
  const parent = Int32Array.from({ length: places.count }, (_, i) => i);
  const root = (i: number): number => {
    let top = i;
    while (i32(parent, top) !== top) {
      parent[top] = i32(parent, i32(parent, top));
      top = i32(parent, top);
    }
    return top;
  };
  for (let i = 0; i < indices.length; i += 3) {
    const a = root(i32(place, u32(indices, i)));
    parent[root(i32(place, u32(indices, i + 1)))] = a;
    parent[root(i32(place, u32(indices, i + 2)))] = a;
  }
  return (vertex) => root(i32(place, vertex));
}

/** Corners this near are one: a tenth of a millimetre. */
const PER_M = 1e4;
