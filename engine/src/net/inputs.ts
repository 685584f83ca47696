import { DATAGRAM, KilnError } from '@worldkiln/contracts';
import { packPitch, packYaw, unpackPitch, unpackYaw, type InputFrame } from '../movement/input.ts';
import { BitReader, BitWriter } from './bits.ts';

/** Frames repeated in every packet: a fifth of a second may be lost in a row and nothing is missing. */
export const INPUTS_PER_PACKET = 15;

/** What an input packet says: the newest frames, oldest first, and which snapshots have arrived. */
export interface InputPacket {
  frames: InputFrame[];
  /** The newest snapshot that arrived, 0 for none; bit i of `ackBits` stands for ack − 1 − i. */
  ack: number;
  ackBits: number;
}

/** Writes an input packet; of more than fifteen frames, the newest. Frames must follow each other by one. */
export function encodeInputs(packet: InputPacket): Uint8Array {
  const writer = new BitWriter(128);
  const frames = packet.frames.slice(-INPUTS_PER_PACKET);
  writer.bits(DATAGRAM.input, 8);
  writer.bits(packet.ack, 32);
  writer.bits(packet.ackBits, 32);
  writer.bits(frames.length, 4);
  let before: InputFrame | null = null;
  let view = 0;
  for (const frame of frames) {
    if (!before) writer.bits(frame.seq, 32);
    // The first lies a few snapshots before the newest, the rest follow it one by one or not at all.
    writer.varint(before ? frame.view - view : packet.ack - frame.view);
    view = frame.view;
    writeFrame(writer, frame, before);
    before = frame;
  }
  return writer.finish();
}

function writeFrame(writer: BitWriter, frame: InputFrame, before: InputFrame | null): void {
  const sameButtons = before?.buttons === frame.buttons;
  writer.bool(sameButtons);
  if (!sameButtons) writer.bits(frame.buttons, 8);
  const sameLook = before !== null && packYaw(before.yaw) === packYaw(frame.yaw) && packPitch(before.pitch) === packPitch(frame.pitch);
  writer.bool(sameLook);
  if (sameLook) return;
  writer.bits(packYaw(frame.yaw), 16);
  writer.bits(packPitch(frame.pitch), 16);
}

/** Reads an input packet. Throws KilnError 'invalid' on anything else. */
export function decodeInputs(datagram: Uint8Array): InputPacket {
  const reader = new BitReader(datagram);
  if (reader.bits(8) !== DATAGRAM.input) throw new KilnError('invalid', { code: 'not_inputs', message: 'This is not an input packet.' });
  const [ack, ackBits, count] = [reader.bits(32), reader.bits(32), reader.bits(4)];
  const frames: InputFrame[] = [];
  let seq = count > 0 ? reader.bits(32) : 0;
  let [buttons, yaw, pitch] = [0, 0, 0];
  let view = 0;
  for (let i = 0; i < count; i++) {
    view = i === 0 ? ack - reader.varint() : view + reader.varint();
    if (view < 0 || view > ack) throw new KilnError('invalid', { code: 'not_inputs', message: 'The inputs tell of a snapshot that has not arrived.' });
    if (!reader.bool()) buttons = reader.bits(8);
    if (!reader.bool()) {
      yaw = unpackYaw(reader.bits(16));
      pitch = unpackPitch(reader.bits(16));
    }
    frames.push({ seq, buttons, yaw, pitch, view });
    seq += 1;
  }
  return { frames, ack, ackBits };
}
