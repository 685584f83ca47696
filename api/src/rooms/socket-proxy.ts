import type { IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { ServerId } from '@worldkiln/contracts';
import { type Db, findRoomServer } from '@worldkiln/db';
import { SERVICE_HEADER, serviceToken } from '@worldkiln/telemetry';
import type { Logger } from 'pino';

/** Each is two sockets and their buffers. */
const SOCKETS = 1_000;
const CONNECT_MS = 5_000;
/** A game sends twenty times a second and pings every five: a line that is silent for this long is dead. */
const SILENT_MS = 60_000;
/** What a WebSocket handshake needs, and nothing else. */
const PASSED_ON = ['upgrade', 'connection', 'sec-websocket-key', 'sec-websocket-version', 'sec-websocket-protocol', 'sec-websocket-extensions', 'origin'];

/** WebSocket upgrades under /v1/wss/<serverId>: two sockets tied together, either end closes both. */
export class SocketProxy {
  readonly #db: Db;
  readonly #secret: string;
  readonly #log: Logger;
  readonly #open = new Set<Duplex>();
  #closing = false;

  constructor(db: Db, secret: string, log: Logger) {
    this.#db = db;
    this.#secret = secret;
    this.#log = log;
  }

  get size(): number {
    return this.#open.size;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const { pathname, search } = new URL(request.url ?? '/', 'http://here');
    const [, serverId] = /^\/v1\/wss\/([^/]+)$/.exec(pathname) ?? [];
    if (serverId === undefined || !ServerId.safeParse(serverId).success) return refuse(socket, '404 Not Found');
    if (this.#closing || this.#open.size >= SOCKETS) return refuse(socket, '503 Service Unavailable');
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    findRoomServer(this.#db, serverId).then(
      (server) =>
        server === null
          ? refuse(socket, '404 Not Found')
          : tie(request, socket, head, new URL(`${server.url}/wss${search}`), serviceToken(this.#secret, serverId)),
      (err: unknown) => {
        this.#log.warn({ err }, 'a room server could not be looked up');
        refuse(socket, '503 Service Unavailable');
      },
    );
  }

  close(): void {
    this.#closing = true;
    for (const socket of this.#open) socket.destroy();
  }
}

function tie(request: IncomingMessage, client: Duplex, head: Buffer, target: URL, token: string): void {
  if (client.destroyed) return;
  const room: Socket = connect({ host: target.hostname, port: Number(target.port), noDelay: true, timeout: CONNECT_MS });
  const end = () => {
    client.destroy();
    room.destroy();
  };
  let open = false;
  room.once('connect', () => {
    open = true;
    room.setTimeout(SILENT_MS);
    const headers = PASSED_ON.flatMap((name) => (typeof request.headers[name] === 'string' ? [`${name}: ${request.headers[name]}`] : []));
    room.write([`GET ${target.pathname}${target.search} HTTP/1.1`, `host: ${target.host}`, `${SERVICE_HEADER}: ${token}`, ...headers, '', ''].join('\r\n'));
    room.write(head);
    // pipe holds back whoever sends faster than the other reads, so neither buffer grows.
    room.pipe(client).pipe(room);
  });
  room.once('timeout', end);
  room.once('error', () => (open ? end() : refuse(client, '502 Bad Gateway')));
  room.once('close', () => client.destroy());
  client.once('close', () => room.destroy());
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
