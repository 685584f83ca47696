import type { Joint, Part, Solid, Vec3 } from '@worldkiln/contracts';
import type { Anchor, AnchorName } from '../archetypes/make.ts';
import { boundsOfParts, type Bounds } from './bounds.ts';

/** Parts with the places other things can go: what archetypes give and compositions join. */
export interface Piece {
  parts: Part[];
  anchors: Partial<Record<AnchorName, Anchor>>;
  bounds: Bounds;
}

export const pieceOf = (parts: Part[], anchors: Piece['anchors'] = {}): Piece => ({ parts, anchors, bounds: boundsOfParts(parts) });

/** Scales about the origin, then moves. Everything in a program is in one space, so joints and sockets go along. */
export function moved(piece: Piece, by: Vec3, scale: Vec3 = [1, 1, 1], turnY = 0): Piece {
  const go = (p: Vec3): Vec3 => {
    const [x, y, z] = spin([p[0] * scale[0], p[1] * scale[1], p[2] * scale[2]], turnY);
    return [x + by[0], y + by[1], z + by[2]];
  };
  const parts = piece.parts.map((part): Part => ({
    ...part,
    solid: placed(part.solid, by, scale, turnY),
    ...(part.joint && { joint: movedJoint(part.joint, go, turnY) }),
    ...(part.sockets && { sockets: part.sockets.map((socket) => ({ ...socket, at: go(socket.at) })) }),
  }));
  const anchors = Object.fromEntries(
    Object.entries(piece.anchors).map(([name, anchor]) => [name, { at: go(anchor.at), width: anchor.width * Math.min(scale[0], scale[2]) }]),
  );
  return pieceOf(parts, anchors);
}

function spin([x, y, z]: Vec3, degrees: number): Vec3 {
  if (degrees === 0) return [x, y, z];
  const a = (degrees * Math.PI) / 180;
  return [x * Math.cos(a) + z * Math.sin(a), y, -x * Math.sin(a) + z * Math.cos(a)];
}

function movedJoint(joint: Joint, go: (p: Vec3) => Vec3, turnY: number): Joint {
  if (joint.type === 'ball') return { ...joint, at: go(joint.at) };
  return { ...joint, at: go(joint.at), axis: spin(joint.axis, turnY) };
}

const same = (a: Vec3, b: Vec3): boolean => a.every((value, i) => Math.abs(value - (b[i] ?? 0)) < 1e-5);

/** Puts a solid through scale, turn and move, without stacking places that do nothing. */
function placed(solid: Solid, at: Vec3, scale: Vec3, turnY: number): Solid {
  const still = same(at, [0, 0, 0]) && turnY === 0;
  if (same(scale, [1, 1, 1])) {
    if (still) return solid;
    if (turnY === 0 && solid.shape === 'place')
      return { ...solid, at: [at[0] + (solid.at?.[0] ?? 0), at[1] + (solid.at?.[1] ?? 0), at[2] + (solid.at?.[2] ?? 0)] };
    return { shape: 'place', of: solid, at, ...(turnY !== 0 && { turn: [0, turnY, 0] as Vec3 }) };
  }
  return { shape: 'place', of: solid, scale, ...(!still && { at }), ...(turnY !== 0 && { turn: [0, turnY, 0] as Vec3 }) };
}

/** Centred over the origin with its lowest point on the ground. */
export function grounded(piece: Piece): Piece {
  const { min, max } = piece.bounds;
  return moved(piece, [-(min[0] + max[0]) / 2, -min[1], -(min[2] + max[2]) / 2]);
}

/** Joins two pieces, giving the second one's parts new names where they clash. */
export function joined(base: Piece, other: Piece, hangOn?: string): Piece {
  const taken = new Set(base.parts.map((part) => part.name));
  const names = new Map<string, string>();
  const parts = other.parts.map((part): Part => {
    let name = part.name;
    for (let i = 2; taken.has(name); i++) name = `${part.name.slice(0, 36)}_${i}`;
    taken.add(name);
    names.set(part.name, name);
    const parent = part.parent === undefined ? hangOn : (names.get(part.parent) ?? part.parent);
    return { ...part, name, ...(parent !== undefined && { parent }) };
  });
  return pieceOf([...base.parts, ...parts], base.anchors);
}
