import type { ShapeProgram, Vec3 } from '@worldkiln/contracts';
import { add, sub } from '../geometry/vec.ts';
import type { Bounds } from '../geometry/mesh.ts';
import { moved } from '../geometry/affine.ts';
import { mapMesh } from '../geometry/mesh.ts';
import type { Shape } from './build-model.ts';

/** The place of a thing that becomes its origin: under its middle, where it touches the ground. */
export const groundPivot = ({ least, most }: Bounds): Vec3 => [(least[0] + most[0]) / 2, least[1], (least[2] + most[2]) / 2];

/** Moves built shapes, with their joints and sockets, so that `pivot` is the origin. */
export function grounded(shapes: readonly Shape[], pivot: Vec3): Shape[] {
  if (pivot.every((c) => Math.abs(c) < 1e-4)) return [...shapes];
  const back: Vec3 = sub([0, 0, 0], pivot);
  return shapes.map(({ part, mesh }) => ({ part: moveMarks(part, back), mesh: mapMesh(mesh, moved(back)) }));
}

function moveMarks(part: ShapeProgram['parts'][number], by: Vec3): ShapeProgram['parts'][number] {
  return {
    ...part,
    ...(part.joint && { joint: { ...part.joint, at: add(part.joint.at, by) } }),
    ...(part.sockets && { sockets: part.sockets.map((socket) => ({ ...socket, at: add(socket.at, by) })) }),
  };
}
