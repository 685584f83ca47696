import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { guard } from './guard.ts';
import { looksLikeTicket, type Reception } from './lane.ts';
import { DOOR } from './limits.ts';
import { WssLane } from './wss-lane.ts';

/**
 * The same datagrams over a WebSocket. The first message is the ticket, as text: in the address it would stand in
 * proxies' logs, and browsers can set no header here.
 */
export class WssDoor {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: DOOR.datagramBytes * 2, perMessageDeflate: false, clientTracking: false });
  readonly #reception: Reception;
  readonly #log: Logger;
  readonly #sockets = new Set<WebSocket>();
  #unentered = 0;
  #closing = false;

  constructor(reception: Reception, log: Logger) {
    this.#reception = reception;
    this.#log = log;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.#closing || this.#unentered >= DOOR.unenteredSockets) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nRetry-After: 2\r\nConnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (ws) => this.#greet(ws));
  }

  close(): void {
    this.#closing = true;
    for (const socket of this.#sockets) socket.terminate();
    this.#server.close();
  }

  #greet(socket: WebSocket): void {
    this.#sockets.add(socket);
    this.#unentered += 1;
    let waiting = true;
    const settled = () => {
      if (waiting) this.#unentered -= 1;
      waiting = false;
      clearTimeout(patience);
    };
    const patience = setTimeout(() => socket.close(4000, 'send your ticket first'), DOOR.unenteredMs);
    socket.on('error', (error) => this.#log.debug({ err: error }, 'a socket failed'));
    socket.once('close', () => {
      settled();
      this.#sockets.delete(socket);
    });
    socket.once(
      'message',
      guard(this.#log, 'wss ticket', (data: RawData, isBinary: boolean) => {
        settled();
        const ticket = isBinary || !(data instanceof Buffer) ? '' : data.toString('latin1');
        if (!looksLikeTicket(ticket)) return socket.close(4001, 'the first message must be the ticket');
        this.#watch(socket);
        this.#reception.enter(ticket, new WssLane(socket, this.#log)).catch((error: unknown) => {
          this.#log.error({ err: error }, 'a player could not enter');
          socket.close(1011, 'the room could not be entered; try again');
        });
      }),
    );
  }

  /** Ends sockets whose other end is gone without a word: no pong between two pings. */
  #watch(socket: WebSocket): void {
    let alive = true;
    socket.on('pong', () => (alive = true));
    const beat = setInterval(() => {
      if (!alive) return socket.terminate();
      alive = false;
      socket.ping(undefined, undefined, () => undefined);
    }, DOOR.pingMs);
    socket.once('close', () => clearInterval(beat));
  }
}
