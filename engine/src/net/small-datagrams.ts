import { DATAGRAM, LIMITS } from '@worldkiln/contracts';
import { decodeText, encodeText } from './utf8.ts';

/** Asks how long the way is; `stamp` is the asker's own clock, any 32 bits. */
export function encodePing(stamp: number): Uint8Array {
  const datagram = new Uint8Array(5);
  const view = new DataView(datagram.buffer);
  view.setUint8(0, DATAGRAM.ping);
  view.setUint32(1, stamp >>> 0);
  return datagram;
}

/** The answer to a ping, with the answerer's tick; null when it was none. */
export function answerPing(ping: Uint8Array, tick: number): Uint8Array | null {
  if (ping.length !== 5 || ping[0] !== DATAGRAM.ping) return null;
  const datagram = new Uint8Array(9);
  datagram.set(ping);
  const view = new DataView(datagram.buffer);
  view.setUint8(0, DATAGRAM.pong);
  view.setUint32(5, tick >>> 0);
  return datagram;
}

/** The stamp that was sent and the other end's tick; null when it is no pong. */
export function decodePong(pong: Uint8Array): { stamp: number; tick: number } | null {
  if (pong.length !== 9 || pong[0] !== DATAGRAM.pong) return null;
  const view = new DataView(pong.buffer, pong.byteOffset, pong.byteLength);
  return { stamp: view.getUint32(1), tick: view.getUint32(5) };
}

/** Goodbye, with a sentence. It may be lost: the transport's own end says the rest. */
export function encodeClose(reason: string): Uint8Array {
  const text = encodeText(reason.slice(0, 200));
  const datagram = new Uint8Array(1 + text.length);
  datagram[0] = DATAGRAM.close;
  datagram.set(text, 1);
  return datagram;
}

/** The sentence of a goodbye; null when it is none. */
export function decodeClose(datagram: Uint8Array): string | null {
  if (datagram[0] !== DATAGRAM.close || datagram.length > LIMITS.datagramBytes) return null;
  return decodeText(datagram.subarray(1));
}
