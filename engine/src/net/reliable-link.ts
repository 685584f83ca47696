import { DATAGRAM, KilnError, LIMITS } from '@worldkiln/contracts';
import { RoundTrip } from './round-trip.ts';

export interface ReliableOptions {
  /** A longer message is not sent. */
  sendBytesMax?: number;
  /** A longer message from the other end is thrown away: what a stranger may make us keep. */
  receiveBytesMax?: number;
  /** Bytes that may wait for the other end before `send` refuses. */
  backlogBytesMax?: number;
}

interface Fragment {
  seq: number;
  bytes: Uint8Array;
  last: boolean;
  sentMs: number;
  tries: number;
}

/** kind, next wanted, 32 bits of what arrived beyond it. */
const HEADER_BYTES = 9;
/** seq, length with the last-of-its-message bit on top. */
const CHUNK_BYTES = 6;
const PAYLOAD_BYTES = LIMITS.datagramBytes - HEADER_BYTES - CHUNK_BYTES;
/** Fragments in flight, and what a receiver keeps out of order: 280 KB at most. */
const WINDOW = 256;
/** Fragments in flight before anything is known of the way. Never less: five lost in a hundred are radio, not a full pipe. */
const START_WINDOW = 16;
/**
 * Datagrams one poll lets go: transports drop what comes in one burst. At 60 polls a second this is a
 * megabyte; with half of it a world of a thousand things took 1.7 s to come in instead of 1.1.
 */
const BURST = 16;
/** Three later ones arrived first: it is lost, not late. */
const OVERTAKEN = 3;
const LAST = 0x8000;

/**
 * Messages that arrive whole, in order and once, over datagrams that get lost, doubled and overtaken. Both ends speak
 * the same. Time is passed in; `poll` says what to send now. Sequence numbers are 32 bits: months at full speed.
 */
export class ReliableLink {
  readonly #sendBytesMax: number;
  readonly #receiveBytesMax: number;
  readonly #backlogBytesMax: number;
  readonly #waiting: Fragment[] = [];
  readonly #inFlight = new Map<number, Fragment>();
  readonly #early = new Map<number, { bytes: Uint8Array; last: boolean }>();
  readonly #trip = new RoundTrip();
  #pieces: Uint8Array[] = [];
  #piecesBytes = 0;
  #nextSeq = 0;
  #wanted = 0;
  #highestAcked = -1;
  #window = START_WINDOW;
  #backlogBytes = 0;
  #ackDue = false;
  #backedOffMs = -Infinity;

  constructor(options: ReliableOptions = {}) {
    this.#sendBytesMax = options.sendBytesMax ?? 1024 * 1024;
    this.#receiveBytesMax = options.receiveBytesMax ?? 1024 * 1024;
    this.#backlogBytesMax = options.backlogBytesMax ?? 8 * 1024 * 1024;
  }

  /** Queues a message. Throws KilnError 'busy' when the other end has not taken what waits already. */
  send(message: Uint8Array): void {
    if (message.length > this.#sendBytesMax) {
      throw new KilnError('invalid', { code: 'message_too_long', message: `A message holds ${this.#sendBytesMax} bytes at most: split it.` });
    }
    if (this.#backlogBytes + message.length > this.#backlogBytesMax) {
      throw new KilnError('busy', { code: 'link_full', message: 'The other end takes messages more slowly than they come: wait, or let it go.', waitS: 1 });
    }
    let at = 0;
    do {
      const bytes = message.slice(at, at + PAYLOAD_BYTES);
      at += bytes.length;
      this.#waiting.push({ seq: this.#nextSeq++, bytes, last: at >= message.length, sentMs: 0, tries: 0 });
    } while (at < message.length);
    this.#backlogBytes += message.length;
  }

  /** Takes a datagram in; answers the messages that are now whole, in order. Damaged ones are dropped without a word. */
  receive(datagram: Uint8Array, nowMs: number): Uint8Array[] {
    if (datagram.length < HEADER_BYTES || datagram.length > LIMITS.datagramBytes || datagram[0] !== DATAGRAM.reliable) return [];
    const view = new DataView(datagram.buffer, datagram.byteOffset, datagram.byteLength);
    this.#takeAcks(view.getUint32(1), view.getUint32(5), nowMs);
    let at = HEADER_BYTES;
    while (at + CHUNK_BYTES <= datagram.length) {
      const seq = view.getUint32(at);
      const size = view.getUint16(at + 4);
      at += CHUNK_BYTES;
      const length = size & ~LAST;
      if (at + length > datagram.length) break;
      this.#ackDue = true;
      if (seq >= this.#wanted && seq < this.#wanted + WINDOW && !this.#early.has(seq)) {
        this.#early.set(seq, { bytes: datagram.slice(at, at + length), last: (size & LAST) !== 0 });
      }
      at += length;
    }
    return this.#deliver();
  }

  /** The datagrams to send now: lost ones again, new ones as far as the way allows, and what has arrived. */
  poll(nowMs: number): Uint8Array[] {
    const due = this.#due(nowMs);
    const datagrams: Uint8Array[] = [];
    let next = 0;
    while (next < due.length && datagrams.length < BURST) {
      let bytes = HEADER_BYTES;
      const from = next;
      for (let chunk = due[next]; chunk && bytes + CHUNK_BYTES + chunk.bytes.length <= LIMITS.datagramBytes; chunk = due[++next]) {
        bytes += CHUNK_BYTES + chunk.bytes.length;
      }
      datagrams.push(this.#write(due.slice(from, next), bytes, nowMs));
    }
    if (datagrams.length === 0 && this.#ackDue) datagrams.push(this.#write([], HEADER_BYTES, nowMs));
    this.#ackDue = false;
    return datagrams;
  }

  /** Bytes queued or in flight. */
  get backlogBytes(): number {
    return this.#backlogBytes;
  }

  /** Smoothed round trip of reliable datagrams; null before the first. */
  get rttMs(): number | null {
    return this.#trip.smoothedMs;
  }

  #takeAcks(wanted: number, bits: number, nowMs: number): void {
    // Nobody can have what was never sent: such a header is damaged.
    if (wanted > this.#nextSeq) return;
    for (const fragment of this.#inFlight.values()) {
      const beyond = fragment.seq - wanted - 1;
      const arrived = fragment.seq < wanted || (beyond >= 0 && beyond < 32 && ((bits >>> beyond) & 1) === 1);
      if (arrived) this.#arrived(fragment, nowMs);
    }
  }

  #arrived(fragment: Fragment, nowMs: number): void {
    this.#inFlight.delete(fragment.seq);
    this.#backlogBytes -= fragment.bytes.length;
    this.#highestAcked = Math.max(this.#highestAcked, fragment.seq);
    this.#window = Math.min(this.#window + 1, WINDOW);
    // An answer to something sent twice doesn't say which of the two it answers.
    if (fragment.tries === 1) this.#trip.add(nowMs - fragment.sentMs);
  }

  #due(nowMs: number): Fragment[] {
    const due: Fragment[] = [];
    // Fragments pack at least one to a datagram; more than this many can't leave in one poll however small they are.
    const most = BURST * 32;
    for (const fragment of this.#inFlight.values()) {
      if (due.length >= most) break;
      if (this.#isLost(fragment, nowMs)) due.push(fragment);
    }
    const room = Math.min(this.#window - this.#inFlight.size, most - due.length);
    const oldest = this.#inFlight.values().next().value?.seq ?? this.#waiting[0]?.seq ?? 0;
    for (let i = 0; i < room; i++) {
      const fragment = this.#waiting[i];
      if (!fragment || fragment.seq >= oldest + WINDOW) break;
      due.push(fragment);
    }
    return due;
  }

  #isLost(fragment: Fragment, nowMs: number): boolean {
    const waited = nowMs - fragment.sentMs;
    if (this.#highestAcked - fragment.seq >= OVERTAKEN && waited > (this.#trip.smoothedMs ?? 100) + 10) return true;
    if (waited < this.#trip.timeoutMs * 2 ** Math.min(fragment.tries - 1, 4)) return false;
    // Silence, not a gap: the way may be full. Once a round trip is enough.
    if (nowMs - this.#backedOffMs > this.#trip.timeoutMs) {
      this.#window = Math.max(this.#window / 2, START_WINDOW);
      this.#backedOffMs = nowMs;
    }
    return true;
  }

  #write(fragments: Fragment[], bytes: number, nowMs: number): Uint8Array {
    const datagram = new Uint8Array(bytes);
    const view = new DataView(datagram.buffer);
    view.setUint8(0, DATAGRAM.reliable);
    view.setUint32(1, this.#wanted);
    view.setUint32(5, this.#ackBits());
    let at = HEADER_BYTES;
    for (const fragment of fragments) {
      view.setUint32(at, fragment.seq);
      view.setUint16(at + 4, fragment.bytes.length | (fragment.last ? LAST : 0));
      datagram.set(fragment.bytes, at + CHUNK_BYTES);
      at += CHUNK_BYTES + fragment.bytes.length;
      if (fragment.tries === 0) {
        this.#waiting.shift(); // new ones leave in the order they wait
        this.#inFlight.set(fragment.seq, fragment);
      }
      fragment.tries += 1;
      fragment.sentMs = nowMs;
    }
    return datagram;
  }

  #ackBits(): number {
    let bits = 0;
    for (let i = 0; i < 32; i++) if (this.#early.has(this.#wanted + 1 + i)) bits |= 1 << i;
    return bits >>> 0;
  }

  #deliver(): Uint8Array[] {
    const messages: Uint8Array[] = [];
    for (let piece = this.#early.get(this.#wanted); piece; piece = this.#early.get(this.#wanted)) {
      this.#early.delete(this.#wanted);
      this.#wanted += 1;
      this.#piecesBytes += piece.bytes.length;
      // A message that grows past its limit is not kept, only counted to its end.
      if (this.#piecesBytes <= this.#receiveBytesMax) this.#pieces.push(piece.bytes);
      if (!piece.last) continue;
      if (this.#piecesBytes <= this.#receiveBytesMax) messages.push(join(this.#pieces, this.#piecesBytes));
      this.#pieces = [];
      this.#piecesBytes = 0;
    }
    return messages;
  }
}

function join(pieces: Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
