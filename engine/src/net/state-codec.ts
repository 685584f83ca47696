import type { Quat, Vec3 } from '@worldkiln/contracts';
import { packPitch, packYaw, unpackPitch, unpackYaw } from '../movement/input.ts';
import type { MoveState } from '../movement/step-movement.ts';
import type { BitReader, BitWriter } from './bits.ts';
import { metresOf, quantizeMetres, quantizeTurn, turnOf } from './quantize.ts';

/**
 * What the wire says of one moving thing: five whole numbers in a row of an Int32Array: x, y, z in 1/512 m, the turn
 * (a rotation's 29 bits, or a player's yaw and pitch), and flags. This file alone knows how they become bits; an
 * entropy coder with models tied to the base takes its place here.
 */
export const STATE_INTS = 5;
export const FLAG = { player: 1, resting: 2, grounded: 2, flying: 4 } as const;

const PLACE_BITS = 21;
const YAW_DROP = 6;
const PITCH_DROP = 8;
const PITCH_BITS = 8;
const LOOK_BITS = 18;
const TURN_BITS = 29;

export function writeThing(into: Int32Array, at: number, position: Readonly<Vec3>, rotation: Readonly<Quat>, resting: boolean): void {
  writePlace(into, at, position);
  into[at + 3] = quantizeTurn(rotation);
  into[at + 4] = resting ? FLAG.resting : 0;
}

export function writePlayer(into: Int32Array, at: number, state: MoveState): void {
  writePlace(into, at, state.position);
  into[at + 3] = ((packYaw(state.yaw) >> YAW_DROP) << PITCH_BITS) | (packPitch(state.pitch) >> PITCH_DROP);
  into[at + 4] = FLAG.player | (state.grounded ? FLAG.grounded : 0) | (state.flying ? FLAG.flying : 0);
}

function writePlace(into: Int32Array, at: number, position: Readonly<Vec3>): void {
  for (const axis of [0, 1, 2] as const) into[at + axis] = quantizeMetres(position[axis]);
}

export function placeOf(state: Int32Array): Vec3 {
  return [metresOf(state[0] ?? 0), metresOf(state[1] ?? 0), metresOf(state[2] ?? 0)];
}

export const rotationOf = (state: Int32Array): Quat => turnOf(state[3] ?? 0, [0, 0, 0, 1]);

export function lookOf(state: Int32Array): { yaw: number; pitch: number } {
  const packed = state[3] ?? 0;
  // The middle of what was dropped, or everybody would look a little down and to the right.
  const yaw = unpackYaw(((packed >> PITCH_BITS) << YAW_DROP) + (1 << (YAW_DROP - 1)));
  return { yaw, pitch: unpackPitch(((packed & ((1 << PITCH_BITS) - 1)) << PITCH_DROP) + (1 << (PITCH_DROP - 1))) };
}

/** Writes a state against a base the other end is known to have, or whole. */
export function encodeState(writer: BitWriter, state: Int32Array, at: number, base: Int32Array | null, baseAt: number): void {
  const flags = state[at + 4] ?? 0;
  const sameKind = base !== null && ((base[baseAt + 4] ?? 0) & FLAG.player) === (flags & FLAG.player);
  const from = sameKind ? base : null;
  if (base) writer.bool(sameKind);
  const sameFlags = from !== null && from[baseAt + 4] === flags;
  if (from) writer.bool(sameFlags);
  if (!sameFlags) writer.bits(flags, 3);
  for (let axis = 0; axis < 3; axis++) {
    const value = state[at + axis] ?? 0;
    if (from) encodeStep(writer, value - (from[baseAt + axis] ?? 0), value);
    else writer.signed(value, PLACE_BITS);
  }
  const turn = state[at + 3] ?? 0;
  if (from) writer.bool(from[baseAt + 3] === turn);
  if (from && from[baseAt + 3] === turn) return;
  if ((flags & FLAG.player) !== 0) writer.bits(turn, LOOK_BITS);
  else if (from) encodeTurn(writer, turn, from[baseAt + 3] ?? 0);
  else writer.bits(turn, TURN_BITS);
}

/** Reads what encodeState wrote. */
export function decodeState(reader: BitReader, base: Int32Array | null): Int32Array {
  const state = new Int32Array(STATE_INTS);
  const from = base && reader.bool() ? base : null;
  const flags = from && reader.bool() ? (from[4] ?? 0) : reader.bits(3);
  state[4] = flags;
  for (let axis = 0; axis < 3; axis++) state[axis] = from ? decodeStep(reader, from[axis] ?? 0) : reader.signed(PLACE_BITS);
  if (from && reader.bool()) state[3] = from[3] ?? 0;
  else if ((flags & FLAG.player) !== 0) state[3] = reader.bits(LOOK_BITS);
  else state[3] = from ? decodeTurn(reader, from[3] ?? 0) : reader.bits(TURN_BITS);
  return state;
}

// Widths from the katamari recording: most steps of a rolling cube fit five bits, of a thrown one nine.
const SMALL_BITS = 5;
const LARGE_BITS = 9;
const fits = (value: number, bits: number): boolean => value >= -(1 << (bits - 1)) && value < 1 << (bits - 1);

function encodeStep(writer: BitWriter, step: number, value: number): void {
  if (step === 0) return writer.bits(0, 2);
  const kind = fits(step, SMALL_BITS) ? 1 : fits(step, LARGE_BITS) ? 2 : 3;
  writer.bits(kind, 2);
  if (kind === 3) writer.signed(value, PLACE_BITS);
  else writer.signed(step, kind === 1 ? SMALL_BITS : LARGE_BITS);
}

function decodeStep(reader: BitReader, from: number): number {
  const kind = reader.bits(2);
  if (kind === 3) return reader.signed(PLACE_BITS);
  return kind === 0 ? from : from + reader.signed(kind === 1 ? SMALL_BITS : LARGE_BITS);
}

const PART_BITS = 9;
const partOf = (turn: number, index: number): number => (turn >>> (index * PART_BITS)) & ((1 << PART_BITS) - 1);

function encodeTurn(writer: BitWriter, turn: number, from: number): void {
  const sameLargest = turn >>> (3 * PART_BITS) === from >>> (3 * PART_BITS);
  writer.bool(sameLargest);
  if (!sameLargest) return writer.bits(turn, TURN_BITS);
  for (let i = 0; i < 3; i++) {
    const step = partOf(turn, i) - partOf(from, i);
    writer.bool(fits(step, SMALL_BITS));
    if (fits(step, SMALL_BITS)) writer.signed(step, SMALL_BITS);
    else writer.bits(partOf(turn, i), PART_BITS);
  }
}

function decodeTurn(reader: BitReader, from: number): number {
  if (!reader.bool()) return reader.bits(TURN_BITS);
  let turn = from & ~((1 << (3 * PART_BITS)) - 1);
  for (let i = 0; i < 3; i++) {
    const part = reader.bool() ? partOf(from, i) + reader.signed(SMALL_BITS) : reader.bits(PART_BITS);
    turn |= (part & ((1 << PART_BITS) - 1)) << (i * PART_BITS);
  }
  return turn;
}
