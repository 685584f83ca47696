import { randomInt } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { geckos } from '@geckos.io/server';
import { KilnError } from '@worldkiln/contracts';
import type { Logger } from 'pino';
import { announceAs } from './announce-as.ts';
import { guard } from './guard.ts';
import { readJson, respond } from './http-io.ts';
import { looksLikeTicket, type Reception } from './lane.ts';
import { DOOR } from './limits.ts';
import { RtcLane } from './rtc-lane.ts';

const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** Knowing a connection's id is enough to close it, and geckos draws its ids from Math.random. */
const secretId = (): string => Array.from({ length: 24 }, () => ID_LETTERS[randomInt(ID_LETTERS.length)]).join('');

type Manager = ReturnType<typeof geckos>['connectionsManager'];
type Connection = NonNullable<ReturnType<Manager['getConnection']>>;

interface Negotiation {
  connection: Connection;
  ticket: string;
  lane: RtcLane | null;
  patience: NodeJS.Timeout;
}

export interface RtcOptions {
  /** The address UDP is bound to; undefined is every one. */
  bindAddress: string | undefined;
  iceServers: { urls: string }[];
  /** UDP ports to use, both ends included; all connections share one of them. */
  ports?: { min: number; max: number } | undefined;
  /** Announced in place of the machine's own addresses. */
  publicAddress?: string | undefined;
  /** How long an offer waits for its channel to open. */
  negotiationMs?: number;
}

/**
 * WebRTC by geckos: its client, its signalling protocol and its peer connections. Its HTTP routes, message parser and
 * event bus are not used: the body is unbounded there, the message `null` throws, a client can fire `disconnect` by
 * JSON, and unfinished connections stay for ever. Every callback it has set on a channel is replaced before the peer
 * can know of it.
 */
export class RtcDoor {
  readonly #manager: Manager;
  readonly #reception: Reception;
  readonly #log: Logger;
  readonly #negotiations = new Map<string, Negotiation>();
  readonly #negotiationMs: number;
  readonly #announce: (candidate: string) => string;
  #opening = 0;
  #closing = false;

  constructor(reception: Reception, options: RtcOptions, log: Logger) {
    this.#reception = reception;
    this.#log = log;
    this.#negotiationMs = options.negotiationMs ?? DOOR.negotiationMs;
    const { publicAddress } = options;
    this.#announce = publicAddress === undefined ? (text) => text : (text) => announceAs(text, publicAddress);
    const server = geckos({
      iceServers: options.iceServers,
      ordered: false,
      maxRetransmits: 0,
      ...(options.bindAddress ? { bindAddress: options.bindAddress } : {}),
      ...(options.ports ? { portRange: options.ports } : {}),
    });
    this.#manager = server.connectionsManager;
    Object.assign(this.#manager, { createId: secretId });
  }

  /** Answers `/connections…` of geckos' signalling protocol. */
  async handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const [, id, verb] = /^\/connections(?:\/([0-9A-Za-z]{24})\/(remote-description|additional-candidates|close))?$/.exec(path) ?? [];
    if (path === '/connections' && request.method === 'POST') return this.#offer(request, response);
    const negotiation = id ? this.#negotiations.get(id) : undefined;
    if (!id || !negotiation) throw new KilnError('missing', { code: 'connection_missing', message: 'There is no such connection any more. Connect again.' });
    if (verb === 'remote-description' && request.method === 'POST') return this.#answer(negotiation, request, response);
    if (verb === 'additional-candidates' && request.method === 'GET') return respond(response, 200, this.#candidates(negotiation));
    if (verb === 'close' && request.method === 'POST') {
      this.#end(id);
      return respond(response, 200, {});
    }
    throw new KilnError('invalid', { code: 'method_wrong', message: 'This address does not take that method.', http: 405 });
  }

  close(): void {
    this.#closing = true;
    for (const id of this.#negotiations.keys()) this.#end(id);
  }

  async #offer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const ticket = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    if (this.#closing || this.#opening >= DOOR.openNegotiations) {
      throw new KilnError('busy', {
        code: 'door_busy',
        message: 'Too many players are connecting at this moment. Try again in two seconds.',
        waitS: 2,
        http: 503,
      });
    }
    this.#opening += 1;
    try {
      if (!looksLikeTicket(ticket) || !(await this.#reception.knows(ticket))) {
        throw new KilnError('refused', {
          code: 'ticket_unknown',
          message: 'This ticket is unknown, used or too old. Join the world again for a new one.',
          http: 401,
        });
      }
      const made = await this.#manager.createConnection(undefined, request, response);
      const connection = made.connection && this.#manager.getConnection(made.connection.id);
      if (!connection || !made.connection?.localDescription)
        throw new KilnError('broken', { code: 'offer_failed', message: 'No WebRTC offer could be made here. Connect over wss.' });
      this.#watch(connection, ticket);
      const { sdp, type } = made.connection.localDescription;
      respond(response, 200, { userData: {}, id: connection.id, localDescription: { sdp: this.#announce(sdp ?? ''), type } });
    } finally {
      this.#opening -= 1;
    }
  }

  /** What has come up since the last question. */
  #candidates({ connection }: Negotiation): object[] {
    return connection.additionalCandidates.splice(0).map((found) => ({ ...found, candidate: this.#announce(found.candidate ?? '') }));
  }

  async #answer(negotiation: Negotiation, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sdp = sdpOf(await readJson(request, DOOR.sdpBytes + 1_024));
    try {
      negotiation.connection.peerConnection.setRemoteDescription(sdp, 'answer');
    } catch (cause) {
      throw new KilnError('invalid', { code: 'answer_invalid', message: 'The sdp of the remote description could not be understood.', cause });
    }
    respond(response, 200, {});
  }

  /** Takes every callback over from geckos. The peer has not seen the offer yet, so none of theirs has run. */
  #watch(connection: Connection, ticket: string): void {
    const { id, peerConnection, channel } = connection;
    const patience = setTimeout(() => this.#end(id), this.#negotiationMs);
    const negotiation: Negotiation = { connection, ticket, lane: null, patience };
    this.#negotiations.set(id, negotiation);
    this.#opening += 1;
    const data = channel.dataChannel;
    peerConnection.onStateChange(
      guard(this.#log, 'rtc state', (state: string) => {
        // 'disconnected' may pass by itself; a lane that stays silent is ended by its room.
        if (state === 'failed' || state === 'closed') this.#end(id);
      }),
    );
    peerConnection.onDataChannel(guard(this.#log, 'rtc foreign channel', () => this.#end(id)));
    data.onOpen(guard(this.#log, 'rtc open', () => this.#opened(id, negotiation)));
    data.onClosed(guard(this.#log, 'rtc closed', () => this.#end(id)));
    data.onError(guard(this.#log, 'rtc error', (error) => this.#log.debug({ error }, 'a channel failed')));
  }

  #opened(id: string, negotiation: Negotiation): void {
    if (negotiation.lane || !this.#negotiations.has(id)) return;
    clearTimeout(negotiation.patience);
    this.#opening -= 1;
    const lane = new RtcLane(negotiation.connection.channel.dataChannel, this.#log, () => this.#end(id));
    negotiation.lane = lane;
    this.#reception.enter(negotiation.ticket, lane).catch((error: unknown) => {
      this.#log.error({ err: error }, 'a player could not enter');
      this.#end(id);
    });
  }

  #end(id: string): void {
    const negotiation = this.#negotiations.get(id);
    if (!negotiation) return;
    this.#negotiations.delete(id);
    clearTimeout(negotiation.patience);
    if (!negotiation.lane) this.#opening -= 1;
    negotiation.lane?.ended();
    // Not inside a callback of the connection that is being closed: the library waits for its own thread there.
    setTimeout(() => {
      this.#manager.connections.delete(id);
      guard(this.#log, 'rtc close', () => {
        if (negotiation.connection.channel.dataChannel.isOpen()) negotiation.connection.channel.dataChannel.close();
        negotiation.connection.peerConnection.close();
      })();
    }, 50);
  }
}

/** The sdp of an answer; an offer or a rollback from a client would make our connection play another part. */
function sdpOf(body: unknown): string {
  const isAnswer = typeof body === 'object' && body !== null && 'type' in body && body.type === 'answer';
  if (isAnswer && 'sdp' in body && typeof body.sdp === 'string' && body.sdp !== '' && body.sdp.length <= DOOR.sdpBytes) return body.sdp;
  throw new KilnError('invalid', { code: 'answer_invalid', message: 'The remote description must be a JSON object with type "answer" and its sdp.' });
}
