import { KilnError, LIMITS, PROTOCOL } from '@worldkiln/contracts';
import { decodeBase64, encodeBase64 } from '../net/base64.ts';
import { hashWorld } from '../world/hash-world.ts';
import type { Controls } from './prediction.ts';
import { RoomClient } from './room-client.ts';

/** A datagram that arrived, or a moment with what was pressed. */
type Happened = [atMs: number, datagram: string] | [atMs: number, controls: Controls | null];

/** Everything that came into a client's session, in order: the same again gives the same world, on any machine. */
export class Recording {
  readonly #happened: Happened[] = [];
  #chars = 0;

  heard(datagram: Uint8Array, nowMs: number): void {
    this.#add([nowMs, encodeBase64(datagram)], datagram.length * 1.4);
  }

  ticked(nowMs: number, controls: Controls | null): void {
    this.#add([nowMs, controls && { ...controls }], 60);
  }

  /** The recording ends where its room in memory does: an end cut off replays as far as it goes. */
  get full(): boolean {
    return this.#chars > LIMITS.recordingChars;
  }

  /** As a file. */
  get text(): string {
    return JSON.stringify({ worldkiln: 'session', protocol: PROTOCOL, happened: this.#happened });
  }

  #add(happened: Happened, chars: number): void {
    if (this.full) return;
    this.#chars += chars + 24;
    this.#happened.push(happened);
  }
}

/** What a session came to: its world, its own body and where everything stands. */
export interface Replayed {
  client: RoomClient;
  hash: string;
}

/** Plays a recording again, as fast as it goes. Throws KilnError 'invalid' for a file that is none, or of another protocol. */
export function replaySession(text: string): Replayed {
  const client = new RoomClient({ send: () => undefined });
  for (const [atMs, what] of parse(text)) {
    const datagram = typeof what === 'string' ? decodeBase64(what) : null;
    if (datagram) client.receive(datagram, atMs);
    else if (typeof what !== 'string') client.tick(atMs, what);
  }
  return { client, hash: hashSession(client) };
}

/** The fingerprint of a session as it stands. */
export function hashSession({ session, self }: RoomClient): string {
  const world = session.state === 'live' || session.state === 'joining' ? hashWorld(session.world) : session.state;
  return [world, ...(self ? [...self.position, ...self.velocity] : [])].join(' ');
}

function parse(text: string): Happened[] {
  const refuse = (message: string) => new KilnError('invalid', { code: 'not_a_recording', message });
  let file: { worldkiln?: unknown; protocol?: unknown; happened?: unknown };
  try {
    file = JSON.parse(text);
  } catch {
    throw refuse('This is no recording of a session: it is not JSON.');
  }
  if (file?.worldkiln !== 'session' || !Array.isArray(file.happened)) throw refuse('This is no recording of a session.');
  if (file.protocol !== PROTOCOL)
    throw refuse(
      `This session was recorded with protocol ${String(file.protocol)}; this version speaks ${PROTOCOL}. Replay it with the version it was made with.`,
    );
  return file.happened.filter(isHappened);
}

function isHappened(each: unknown): each is Happened {
  if (!Array.isArray(each) || !Number.isFinite(each[0])) return false;
  const what: unknown = each[1];
  if (what === null || typeof what === 'string') return true;
  return typeof what === 'object' && ['buttons', 'yaw', 'pitch'].every((name) => Number.isFinite(Reflect.get(what, name)));
}
