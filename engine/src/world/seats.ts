import type { Entity, Pose, Vec3 } from '@worldkiln/contracts';
import { rotate } from './boxes.ts';

/** From the hips of somebody who sits to the soles of somebody who stands. */
const HIPS_M = 0.55;

/** Where the feet of a body are that sits here: a body is one piece, and its feet are its place. */
export function seatPlace(body: Entity['body'], { position, rotation }: Pose, index: number): Vec3 | null {
  const seat = body.seats?.[index];
  if (!seat) return null;
  const [x, y, z] = rotate(rotation, seat);
  return [Math.fround(position[0] + x), Math.fround(position[1] + y - HIPS_M), Math.fround(position[2] + z)];
}

/** Whether whoever sits first in it drives it. */
export const isDriven = ({ body }: Pick<Entity, 'body'>): boolean =>
  body.type === 'dynamic' && (body.seats?.length ?? 0) > 0 && (body.moving ?? []).filter(({ joint }) => joint.type === 'wheel').length >= 2;
