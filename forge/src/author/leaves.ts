import type { Solid } from '@worldkiln/contracts';
import { boundsOf, UNIT, whereOf, type Bounds, type Matrix } from './bounds.ts';
import type { Piece } from './piece.ts';

/** A box round each simple solid of a thing: a table's four legs are four boxes, where its part is one large one. */
export function leavesOf(piece: Piece): Bounds[] {
  return piece.parts.flatMap((part) =>
    leaves({ shape: 'place', of: part.solid, ...(part.at && { at: part.at }), ...(part.turn && { turn: part.turn }) }, UNIT),
  );
}

function leaves(solid: Solid, matrix: Matrix): Bounds[] {
  switch (solid.shape) {
    case 'group':
    case 'union':
      return solid.of.flatMap((each) => leaves(each, matrix));
    case 'place':
    case 'mirror':
    case 'array':
      return whereOf(solid, matrix).flatMap((inner) => leaves(solid.of, inner));
    default:
      return [boundsOf(solid, matrix)];
  }
}
