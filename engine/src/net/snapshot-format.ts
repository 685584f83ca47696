import type { Vec3 } from '@worldkiln/contracts';
import type { MoveState } from '../movement/step-movement.ts';
import type { BitReader, BitWriter } from './bits.ts';

/** How many packets back a base may lie. */
export const AGE_BITS = 6;

/** A client's own body as the room has it: exact, because prediction continues from it. */
export interface SelfState {
  position: Vec3;
  velocity: Vec3;
  grounded: boolean;
  flying: boolean;
}

export function writeSelf(writer: BitWriter, self: MoveState | null): void {
  writer.bool(self !== null);
  if (!self) return;
  for (const value of self.position) writer.float(value);
  for (const value of self.velocity) writer.float(value);
  writer.bool(self.grounded);
  writer.bool(self.flying);
}

export function readSelf(reader: BitReader): SelfState | null {
  if (!reader.bool()) return null;
  const vector = (): Vec3 => [reader.float(), reader.float(), reader.float()];
  return { position: vector(), velocity: vector(), grounded: reader.bool(), flying: reader.bool() };
}
