import type { Quat, Vec3 } from '@worldkiln/contracts';

/** Positions go over the wire in 1/512 m: below what an eye sees at arm's length. */
export const POSITION_UNITS = 512;
/** The three smallest of four parts, nine bits each: six tenths of a degree at worst. */
const TURN_BITS = 9;
const TURN_MAX = (1 << TURN_BITS) - 1;

/** 21 bits of them: ±2,048 m. */
export const PLACE_UNITS_MAX = 1_048_575;
/** Metres to wire units, kept within their bits. */
export const quantizeMetres = (metres: number): number => Math.min(Math.max(Math.round(metres * POSITION_UNITS), -PLACE_UNITS_MAX), PLACE_UNITS_MAX);
export const metresOf = (units: number): number => units / POSITION_UNITS;

/** A rotation in 29 bits: which part is largest (two bits, high), then the other three. */
export function quantizeTurn([x, y, z, w]: Readonly<Quat>): number {
  const parts = [x, y, z, w];
  let largest = 0;
  for (let i = 1; i < 4; i++) if (Math.abs(parts[i] ?? 0) > Math.abs(parts[largest] ?? 0)) largest = i;
  // A rotation and its negation are the same: the part left out is always positive.
  const sign = (parts[largest] ?? 0) < 0 ? -1 : 1;
  let packed = largest;
  for (let i = 0; i < 4; i++) {
    if (i === largest) continue;
    const unit = (parts[i] ?? 0) * sign * Math.SQRT1_2 + 0.5;
    packed = packed * (TURN_MAX + 1) + Math.min(Math.max(Math.round(unit * TURN_MAX), 0), TURN_MAX);
  }
  return packed;
}

/** The rotation again, unit length. */
export function turnOf(packed: number, into: Quat): Quat {
  const largest = packed >>> (3 * TURN_BITS);
  let square = 0;
  let shift = 2 * TURN_BITS;
  for (const i of [0, 1, 2, 3] as const) {
    if (i === largest) continue;
    const part = (((packed >>> shift) & TURN_MAX) / TURN_MAX - 0.5) * Math.SQRT2;
    into[i] = part;
    square += part * part;
    shift -= TURN_BITS;
  }
  const rest = Math.sqrt(Math.max(1 - square, 0));
  const length = Math.sqrt(square + rest * rest);
  for (const i of [0, 1, 2, 3] as const) into[i] = (i === largest ? rest : into[i]) / length;
  return into;
}

/** A position in wire units. */
export const quantizePosition = (position: Readonly<Vec3>): Vec3 => [quantizeMetres(position[0]), quantizeMetres(position[1]), quantizeMetres(position[2])];
