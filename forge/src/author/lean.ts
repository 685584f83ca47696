import type { Joint, Vec3 } from '@worldkiln/contracts';
import { extentOf } from './bounds.ts';
import { leavesOf } from './leaves.ts';
import { grounded, joined, moved, pieceOf, type Piece } from './piece.ts';

const LEAN_DEG = 14;
/** What is no higher than this many times its depth stands against the wall instead of leaning. */
const SLIM = 1.6;
const TOUCH_M = 0.004;

/** `given` in front of `other`, resting on it: what is slim is tilted back until it touches, what is squat stands with its back to it. */
export function leant(given: Piece, other: Piece): Piece {
  const [w, , d] = extentOf(given.bounds);
  // A bicycle leans with its side, not with its front wheel.
  const turned = d > w * 1.4 ? grounded(moved(given, [0, 0, 0], [1, 1, 1], 90)) : grounded(given);
  const [, height, depth] = extentOf(turned.bounds);
  const tilt = height > depth * SLIM ? LEAN_DEG : 0;
  const piece = tilt === 0 ? turned : grounded(tilted(turned, -tilt));
  const slope = Math.tan((tilt * Math.PI) / 180);
  const { min, max } = piece.bounds;
  const [standing, half] = [grounded(other), (max[0] - min[0]) / 2];
  // Its back is a plane that falls away upwards; each box of the other pushes it forward until only the foremost touches.
  const reach = leavesOf(standing)
    .filter((leaf) => leaf.min[1] < max[1] && leaf.max[0] > -half && leaf.min[0] < half)
    .map((leaf) => leaf.max[2] + Math.min(leaf.max[1], max[1]) * slope);
  const front = Math.max(...(reach.length > 0 ? reach : [standing.bounds.max[2]]));
  const foot = min[2] + (max[1] - min[1]) * slope;
  return joined(piece, moved(standing, [0, 0, foot - front + TOUCH_M]));
}

/** Turned about x through the origin, joints, sockets and anchors with it. */
function tilted(piece: Piece, degrees: number): Piece {
  const a = (degrees * Math.PI) / 180;
  const go = ([x, y, z]: Vec3): Vec3 => [x, y * Math.cos(a) - z * Math.sin(a), y * Math.sin(a) + z * Math.cos(a)];
  const joint = (of: Joint): Joint => (of.type === 'ball' ? { ...of, at: go(of.at) } : { ...of, at: go(of.at), axis: go(of.axis) });
  return pieceOf(
    piece.parts.map((part) => ({
      ...part,
      solid: { shape: 'place', of: part.solid, turn: [degrees, 0, 0] },
      ...(part.joint && { joint: joint(part.joint) }),
      ...(part.sockets && { sockets: part.sockets.map((socket) => ({ ...socket, at: go(socket.at) })) }),
    })),
    Object.fromEntries(Object.entries(piece.anchors).map(([name, anchor]) => [name, { ...anchor, at: go(anchor.at) }])),
  );
}
