import { DATAGRAM, KilnError, type FromRoom, type Pose, type ToRoom } from '@worldkiln/contracts';
import type { InputFrame } from '../movement/input.ts';
import { decodeInputs } from './inputs.ts';
import { decodeToRoom, encodeMessage, MESSAGE_BYTES } from './messages.ts';
import type { MotionTable } from './motion-table.ts';
import { ReliableLink } from './reliable-link.ts';
import { answerPing, decodeClose } from './small-datagrams.ts';
import { SnapshotWriter, type SnapshotInput } from './snapshot-writer.ts';

/** What one datagram from a client brought. */
export interface Heard {
  messages: ToRoom[];
  /** Newest frames and repeats, oldest first: the room's queue keeps each once. */
  inputs: InputFrame[];
  /** The client says goodbye. */
  closed: boolean;
}

/** An input may be made with a picture this many snapshots older than the newest acknowledged: a second. */
const VIEW_LAG_MAX = 20;
/** Who has acknowledged nothing for two seconds bumps into things where they are. */
const UNHEARD_MAX = 40;

const NOTHING: Heard = { messages: [], inputs: [], closed: false };

/** The room's end of one connection: foreign datagrams in, parsed words out, and the other way round. Never throws on what it hears. */
export class RoomLink {
  readonly #reliable = new ReliableLink({ sendBytesMax: MESSAGE_BYTES.fromRoom, receiveBytesMax: MESSAGE_BYTES.toRoom });
  readonly #snapshots: SnapshotWriter;
  #pong: Uint8Array | null = null;
  #damaged = 0;

  constructor(table: MotionTable) {
    this.#snapshots = new SnapshotWriter(table);
  }

  /** Takes a datagram in. `tick` is the room's, for the answer to a ping. */
  receive(datagram: Uint8Array, nowMs: number, tick: number): Heard {
    switch (datagram[0]) {
      case DATAGRAM.reliable:
        return this.#hearMessages(this.#reliable.receive(datagram, nowMs));
      case DATAGRAM.input:
        return this.#hearInputs(datagram);
      case DATAGRAM.ping:
        // One answer a poll: a flood of pings is answered once.
        this.#pong = answerPing(datagram, tick) ?? this.#pong;
        return NOTHING;
      case DATAGRAM.close:
        return decodeClose(datagram) === null ? this.#dropped() : { ...NOTHING, closed: true };
      default:
        return this.#dropped();
    }
  }

  /** Says something that must arrive. Throws KilnError 'busy' when the client has stopped listening: let it go. */
  say(message: FromRoom): void {
    this.#reliable.send(encodeMessage(message));
  }

  /** The same for many clients: encode once (`encodeMessage`), say to each. */
  sayBytes(message: Uint8Array): void {
    this.#reliable.send(message);
  }

  /** The datagrams to send now, snapshots apart. */
  poll(nowMs: number): Uint8Array[] {
    const datagrams = this.#reliable.poll(nowMs);
    if (this.#pong) datagrams.push(this.#pong);
    this.#pong = null;
    return datagrams;
  }

  /** The next snapshot for this client, or null when there is nothing to say. */
  snapshot(input: SnapshotInput): Uint8Array | null {
    return this.#snapshots.write(input);
  }

  /** The client has been told in words where everything stands. */
  startView(): void {
    this.#snapshots.start();
  }

  /** Brings what the client sees to the snapshot an input was made with; 0: the newest it is known to have. Too old a one is no excuse. */
  view(seq: number): void {
    const { view, ackedSeq } = this.#snapshots;
    view.advance(seq === 0 ? ackedSeq : Math.min(Math.max(seq, ackedSeq - VIEW_LAG_MAX), ackedSeq));
  }

  /** Where the client sees a thing; false when it sees it where it is. */
  seenPose(net: number, into: Pose): boolean {
    return this.#snapshots.seq - this.#snapshots.view.seq <= UNHEARD_MAX && this.#snapshots.view.poseInto(net, into);
  }

  /** Smoothed round trip; null before anything was answered. */
  get rttMs(): number | null {
    return this.#reliable.rttMs;
  }

  /** Bytes said and not yet taken. */
  get backlogBytes(): number {
    return this.#reliable.backlogBytes;
  }

  /** Datagrams and messages that made no sense: a room lets go of who sends many. */
  get damaged(): number {
    return this.#damaged;
  }

  #hearMessages(received: Uint8Array[]): Heard {
    const messages: ToRoom[] = [];
    for (const bytes of received) {
      const message = decodeToRoom(bytes);
      if (message) messages.push(message);
      else this.#damaged += 1;
    }
    return { ...NOTHING, messages };
  }

  #hearInputs(datagram: Uint8Array): Heard {
    try {
      const packet = decodeInputs(datagram);
      this.#snapshots.ack(packet.ack, packet.ackBits);
      return { ...NOTHING, inputs: packet.frames };
    } catch (error) {
      if (error instanceof KilnError) return this.#dropped();
      throw error;
    }
  }

  #dropped(): Heard {
    this.#damaged += 1;
    return NOTHING;
  }
}
