import { BRUSH, BRUSHES, HEIGHT_UNITS_MAX, TERRAIN, WORLD_HALF_M, type GroundOp } from '@worldkiln/contracts';
import { decodeBase64, encodeBase64 } from '../net/base64.ts';

/** A dab in ten bytes, spelled in fourteen letters: a stroke is ten of them a second to everybody in the room. */
const BYTES = 10;

/** A dab as the wire and the log spell it. */
export function encodeGroundOp(op: GroundOp): string {
  const view = new DataView(new ArrayBuffer(BYTES));
  view.setUint8(0, BRUSHES.indexOf(op.brush));
  view.setInt16(1, op.x);
  view.setInt16(3, op.z);
  view.setUint8(5, op.radius);
  view.setUint8(6, op.strength);
  view.setUint8(7, op.falloff);
  view.setInt16(8, op.argument);
  return encodeBase64(new Uint8Array(view.buffer));
}

/** The dab of a text, or null: not ten bytes, no such brush, or numbers no brush has. */
export function decodeGroundOp(text: string): GroundOp | null {
  const bytes = decodeBase64(text);
  if (bytes?.length !== BYTES) return null;
  const view = new DataView(bytes.buffer);
  const brush = BRUSHES[view.getUint8(0)];
  if (!brush) return null;
  const op: GroundOp = {
    brush,
    x: view.getInt16(1),
    z: view.getInt16(3),
    radius: view.getUint8(5),
    strength: view.getUint8(6),
    falloff: view.getUint8(7),
    argument: view.getInt16(8),
  };
  return isSound(op) ? op : null;
}

function isSound({ brush, x, z, radius, strength, argument }: GroundOp): boolean {
  const edge = WORLD_HALF_M * BRUSH.unitsPerM;
  if (Math.abs(x) > edge || Math.abs(z) > edge || radius < BRUSH.radiusMin || radius > BRUSH.radiusMax || strength === 0) return false;
  switch (brush) {
    case 'raise':
    case 'lower':
    case 'smooth':
      return argument === 0;
    case 'flatten':
      return Math.abs(argument) <= HEIGHT_UNITS_MAX;
    case 'terrace':
      return argument >= 8;
    case 'noise':
      return argument >= 0;
    case 'paint':
      return argument >= 0 && argument < TERRAIN.layers.length;
  }
}
