import type { Vec3 } from '@worldkiln/contracts';
import { at } from '../geometry/vec.ts';
import type { FoundPart, Note } from './baked.ts';

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

/** Gives wanted names to pieces that are called so or look like it, and says where none does. Changes the pieces. */
export function fitParts(wanted: readonly string[], pieces: FoundPart[]): Note[] {
  const notes: Note[] = [];
  const all: FoundPart = {
    name: 'all',
    triangles: 0,
    least: [0, 1, 2].map((k) => pieces.reduce((least, piece) => Math.min(least, at(piece.least, k)), Infinity)) as Vec3, // three each
    most: [0, 1, 2].map((k) => pieces.reduce((most, piece) => Math.max(most, at(piece.most, k)), -Infinity)) as Vec3,
  };
  for (const kind of new Set(wanted.map(nounOf))) {
    const called = pieces.filter(({ name }) => words(name).includes(kind));
    for (const piece of called) piece.wanted = true;
    if (called.length > 0) continue;
    const sign = SIGNS[kind];
    const like = sign && pieces.length > 1 ? pieces.filter((piece) => sign(piece, all)) : [];
    if (like.length >= (LEAST[kind] ?? Infinity))
      like.forEach((piece, i) => Object.assign(piece, { name: like.length === 1 ? kind : `${kind} ${i + 1}`, wanted: true }));
    else notes.push({ step: 'parts', message: `The recipe asks for “${kind}”; no piece of the file is surely one, so none is named so.` });
  }
  return notes;
}

const words = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .map((word) => word.replace(/s$/, ''));

/** 'front-left wheel 2' and 'wheels' are wheels. */
const nounOf = (name: string): string => words(name).findLast((word) => word !== '') ?? name;

const extent = ({ least, most }: FoundPart): Vec3 => [most[0] - least[0], most[1] - least[1], most[2] - least[2]];
