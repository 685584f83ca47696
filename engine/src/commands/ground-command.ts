import type { Command } from '@worldkiln/contracts';
import { effectOf } from '../terrain/brushes.ts';
import { decodeGroundOp } from '../terrain/ground-op.ts';
import { decodeGroundStamp, effectOfStamp } from '../terrain/ground-stamp.ts';
import { decodePatch, type GroundPatch } from '../terrain/ground-patch.ts';
import type { World } from '../world/world.ts';

/** A command about the ground instead of a thing. */
export type GroundCommand = Extract<Command, { type: 'sculpt' | 'mend' }>;
/** A command about a thing that is there. */
export type EntityCommand = Exclude<Command, { type: 'spawn' | 'environment' } | GroundCommand>;

export const isGroundCommand = (command: Command): command is GroundCommand => command.type === 'sculpt' || command.type === 'mend';

/** What a command would do to this ground, or null when its text says nothing a brush can do. */
export function patchOf(world: World, command: GroundCommand): GroundPatch | null {
  if (command.type === 'mend') return decodePatch(command.patch);
  const op = decodeGroundOp(command.op);
  if (op) return effectOf(world.terrain, op);
  const stamp = decodeGroundStamp(command.op);
  return stamp && effectOfStamp(world.terrain, stamp);
}
