import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { ERRORS, KilnError } from '@worldkiln/contracts';
import type { Logger } from 'pino';
import { respond, respondProblem } from './http-io.ts';
import type { Reception } from './lane.ts';
import { RtcDoor, type RtcOptions } from './rtc-door.ts';
import { WssDoor } from './wss-door.ts';

export interface DoorsOptions {
  /** Loopback, unless the API is on another machine. */
  host?: string;
  port: number;
  rtc: RtcOptions;
  /** What /healthz answers. */
  health: () => Record<string, unknown>;
  /** Whether a call comes from one of our own processes; absent, whoever reaches the port is believed. */
  ours?: (request: IncomingMessage) => boolean;
}

const RTC_PREFIX = '/rtc/.wrtc/v2';

/** The room server's own HTTP port: signalling, sockets, health. Only the API's proxy speaks to it, and says so by a token; it stands on loopback or in a private network. */
export class Doors {
  readonly #server: Server;
  readonly #rtc: RtcDoor;
  readonly #wss: WssDoor;
  readonly #options: DoorsOptions;
  readonly #log: Logger;

  constructor(reception: Reception, options: DoorsOptions, log: Logger) {
    this.#options = options;
    this.#log = log;
    this.#rtc = new RtcDoor(reception, options.rtc, log);
    this.#wss = new WssDoor(reception, log);
    // A signalling request is a few kilobytes: who takes longer to send it holds a socket on purpose.
    this.#server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000, maxHeaderSize: 8_192 }, (request, response) => {
      this.#route(request, response).catch((error: unknown) => {
        const problem = respondProblem(response, error);
        this.#log[ERRORS[problem.kind].log]({ err: problem, url: request.url }, 'a request failed');
      });
    });
    this.#server.on('upgrade', (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      if (this.#options.ours?.(request) === false) return void socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
      if (pathOf(request) === '/wss') return this.#wss.upgrade(request, socket, head);
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
    });
  }

  /** Starts listening; answers the address the API reaches us at. */
  async open(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#options.port, this.#options.host ?? '127.0.0.1', resolve);
    });
    const { port } = this.#server.address() as AddressInfo; // a TCP server that listens has one
    return `http://${reachedAt(this.#options.host ?? '127.0.0.1')}:${port}`;
  }

  async close(): Promise<void> {
    this.#rtc.close();
    this.#wss.close();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request);
    if (path === '/healthz') return respond(response, 200, this.#options.health());
    if (this.#options.ours?.(request) === false)
      throw new KilnError('refused', { code: 'service_unknown', message: 'Only the API calls here. Ask it for /v1/worlds/{id}/join.', http: 401 });
    if (path.startsWith(`${RTC_PREFIX}/`)) return this.#rtc.handle(request, response, path.slice(RTC_PREFIX.length));
    throw new KilnError('missing', { code: 'route_missing', message: 'There is nothing at this address.' });
  }
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

/** A server that listens everywhere is found by its name: in a network of containers that is the container's own. */
function reachedAt(host: string): string {
  if (host === '0.0.0.0' || host === '::') return hostname();
  return host.includes(':') ? `[${host}]` : host;
}
