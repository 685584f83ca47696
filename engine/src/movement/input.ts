/** One sixtieth of a second of what a player wants. */
export interface InputFrame {
  /** The client's own count from 1; each frame moves the body exactly one step. */
  seq: number;
  /** BUTTON bits of contracts/wire. `fly` is a state, not a press: the body flies while it is set. */
  buttons: number;
  /** Radians; yaw 0 faces +Z and grows to the left, pitch grows upwards. */
  yaw: number;
  pitch: number;
  /** The newest snapshot whose things the body bumped into, 0 for none. */
  view: number;
}

/** What moves a body; the rest of a frame says when. */
export type Steering = Pick<InputFrame, 'buttons' | 'yaw' | 'pitch'>;

const TURN = 6.283185307179586;
const YAW_UNITS = 65_536;
/** A little short of straight up: looking there, left and right lose their meaning. */
const PITCH_MAX = 1.55;
const PITCH_UNITS = 32_767;

/** Yaw as the wire has it: 65,536ths of a turn. */
export const packYaw = (yaw: number): number => ((Math.round(((yaw % TURN) / TURN) * YAW_UNITS) % YAW_UNITS) + YAW_UNITS) % YAW_UNITS;
export const unpackYaw = (units: number): number => (units / YAW_UNITS) * TURN;
/** Pitch as the wire has it: 0…65,534 for −1.55…1.55. */
export const packPitch = (pitch: number): number => Math.round((Math.min(Math.max(pitch, -PITCH_MAX), PITCH_MAX) / PITCH_MAX) * PITCH_UNITS) + PITCH_UNITS;
export const unpackPitch = (units: number): number => ((Math.min(units, 2 * PITCH_UNITS) - PITCH_UNITS) / PITCH_UNITS) * PITCH_MAX;

/** The frame as the room will read it. Predict with this one, or the two ends step differently. */
export function quantizeInput<Frame extends Steering>(frame: Frame): Frame {
  return {
    ...frame,
    buttons: frame.buttons & 0xff,
    yaw: unpackYaw(packYaw(finite(frame.yaw))),
    pitch: unpackPitch(packPitch(finite(frame.pitch))),
  };
}

const finite = (value: number): number => (Number.isFinite(value) ? value : 0);
