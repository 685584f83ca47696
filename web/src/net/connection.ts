import type { JoinView } from '@worldkiln/contracts';
import { ApiProblem } from './api.ts';
import type { Channel, ChannelEvents } from './channel.ts';
import type { Way } from './open-best.ts';
import { backoffMs, type Phase } from './phase.ts';
import type { RoomLike } from './room-like.ts';

export interface ConnectionParts {
  join(): Promise<JoinView>;
  open(join: () => Promise<JoinView>, events: ChannelEvents, way: Way): Promise<Channel>;
  makeRoom(send: (bytes: Uint8Array) => void): RoomLike;
  online(): boolean;
  now(): number;
}

/** A room that says nothing for this long while joining is tried anew. */
const JOIN_PATIENCE_MS = 10_000;
const JOIN_BEAT_MS = 250;
const FULL_WAIT_MS = 5_000;
/** Whose line broke tries at once, a little spread: a whole room may have lost it in the same moment. */
const RETURN_SPREAD_MS = 150;

/** Keeps one line to one room: opens it, notices its end, comes back with patience, and says where it stands. */
export class Connection {
  onphase: (phase: Phase) => void = () => undefined;
  /** A new session begins: everything known of the world comes again. */
  onroom: (room: RoomLike) => void = () => undefined;
  readonly #parts: ConnectionParts;
  #channel: Channel | null = null;
  #room: RoomLike | null = null;
  #tries = 0;
  #session = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The doors of the last ticket, with what opens them once more in its place. */
  #doors: JoinView | null = null;
  #wayBack: JoinView | null = null;
  /** WebRTC that opened and fell silent before the world arrived is not trusted again this visit. */
  #skipWebrtc = false;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
  }

  get room(): RoomLike | null {
    return this.#room;
  }

  /** Opens or reopens the line now. */
  start(): void {
    const session = ++this.#session;
    clearTimeout(this.#timer);
    this.#hangUp();
    void this.#open(session);
  }

  /** Leaves for good, with words. */
  stop(phase: Phase): void {
    this.#session++;
    this.#wayBack = null;
    clearTimeout(this.#timer);
    // Only while the line still stands can the goodbye arrive.
    if (this.#channel && this.#room?.live) this.#room.close();
    this.#hangUp();
    this.onphase(phase);
  }

  /** The network is gone: we wait for it, and our body for us. */
  pause(): void {
    this.#lost(this.#session, 'this device has no network');
  }

  async #open(session: number): Promise<void> {
    if (!this.#parts.online()) return this.onphase({ name: 'offline' });
    if (this.#tries === 0) this.onphase({ name: 'joining' });
    const wayBack = this.#wayBack;
    // Once: if the room does not know it any more, a new ticket opens.
    this.#wayBack = null;
    const join = wayBack ? () => Promise.resolve(wayBack) : async () => (this.#doors = await this.#parts.join());
    try {
      let room: RoomLike | null = null;
      const early: Uint8Array[] = [];
      const channel = await this.#parts.open(
        join,
        {
          message: (bytes) => (room ? room.receive(bytes, this.#parts.now()) : early.push(bytes)),
          closed: (reason) => this.#lost(session, reason),
        },
        { skipWebrtc: this.#skipWebrtc, returning: wayBack !== null },
      );
      if (session !== this.#session) return channel.close();
      this.#channel = channel;
      room = this.#parts.makeRoom((bytes) => {
        if (this.#channel === channel) channel.send(bytes);
      });
      this.#room = room;
      this.#listen(room, channel, session);
      this.onroom(room);
      for (const bytes of early) room.receive(bytes, this.#parts.now());
    } catch (error) {
      this.#failed(session, error);
    }
  }

  #listen(room: RoomLike, channel: Channel, session: number): void {
    // Counted in beats, like the dial's patience: a stall of this page is not the room's silence.
    let beats = 0;
    const late = setInterval(() => {
      if (++beats * JOIN_BEAT_MS < JOIN_PATIENCE_MS) return;
      clearInterval(late);
      this.#skipWebrtc ||= channel.kind === 'webrtc';
      this.#lost(session, 'the room did not answer');
    }, JOIN_BEAT_MS);
    room.on('ready', () => {
      clearInterval(late);
      if (session !== this.#session) return;
      this.#tries = 0;
      this.onphase({ name: 'live', transport: channel.kind });
    });
    room.on('closing', (reason) => {
      clearInterval(late);
      if (session === this.#session) this.#dismissed(session, reason);
    });
  }

  /** The room itself ends the session: a restart heals, being sent away does not. */
  #dismissed(session: number, reason: string): void {
    if (/full/i.test(reason)) return this.#retryIn(session, FULL_WAIT_MS, (retryAtMs) => ({ name: 'full', retryAtMs }));
    if (/load the page again|reload the page/i.test(reason)) return this.stop({ name: 'closed', reason, reload: true });
    if (/kick|sent (you )?away|somewhere else|another (tab|place|window)/i.test(reason)) return this.stop({ name: 'closed', reason, reload: false });
    this.#lost(session, reason);
  }

  #failed(session: number, error: unknown): void {
    if (session !== this.#session) return;
    if (error instanceof ApiProblem) {
      if (error.status === 404) return this.stop({ name: 'missing', reason: error.message });
      if (error.code.includes('full')) return this.#retryIn(session, FULL_WAIT_MS, (retryAtMs) => ({ name: 'full', retryAtMs }));
    }
    this.#lost(session, error instanceof Error ? error.message : String(error));
  }

  #lost(session: number, reason: string): void {
    if (session !== this.#session) return;
    const resume = this.#tries === 0 ? (this.#room?.resume ?? null) : null;
    this.#wayBack = resume !== null && this.#doors ? { ...this.#doors, ticket: resume } : null;
    if (!this.#parts.online()) {
      this.#session++;
      this.#hangUp();
      return this.onphase({ name: 'offline' });
    }
    const tries = this.#tries++;
    const waitMs = this.#wayBack ? Math.random() * RETURN_SPREAD_MS : backoffMs(tries, Math.random());
    this.#retryIn(session, waitMs, (retryAtMs) => ({ name: 'reconnecting', tries: tries + 1, retryAtMs, reason }));
  }

  #retryIn(session: number, waitMs: number, phase: (retryAtMs: number) => Phase): void {
    if (session !== this.#session) return;
    this.#session++;
    this.#hangUp();
    this.onphase(phase(this.#parts.now() + waitMs));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.start(), waitMs);
  }

  /** Without a goodbye, which would end the stay: the body waits for us. */
  #hangUp(): void {
    this.#channel?.close();
    this.#channel = null;
    if (this.#room?.live) this.#room.close();
  }
}
