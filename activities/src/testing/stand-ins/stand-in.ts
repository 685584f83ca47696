import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tinyGlb } from './tiny-glb.ts';

/** What a call meets instead of an answer. `lost_answer`: it took effect, was charged, and is reported as an error. */
export type Fault =
  | 'rate_limited'
  | 'slots_full'
  | 'out_of_credits'
  | 'unauthorized'
  | 'moderated'
  | 'server_error'
  | 'hang'
  | 'drip'
  | 'garbage'
  | 'huge'
  | 'lost_answer';

/** How a task ends. The last four "succeed". */
export type Ending = 'done' | 'failed' | 'banned' | 'expired' | 'stuck' | 'html' | 'gone_url' | 'inside_url' | 'no_url';

/** A task as the provider's own books have it. */
export interface StandInTask {
  id: string;
  /** Our idempotency key, where the protocol carries one. */
  key: string | null;
  request: Record<string, unknown>;
  ending: Ending;
  looks: number;
  charged: boolean;
  cancelled: boolean;
  at: number;
}

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: Buffer;
  json(): Record<string, unknown>;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  bytes?: Uint8Array;
}

/** One protocol: how its calls are answered and how it words its errors. */
export interface Protocol {
  /** `start` costs something, `look` only reads. */
  intentOf(call: Call): 'start' | 'look';
  answer(call: Call, books: Books): Reply | Promise<Reply>;
  wordFault(fault: Extract<Fault, 'rate_limited' | 'slots_full' | 'out_of_credits' | 'unauthorized' | 'moderated' | 'server_error'>): Reply;
}

/** The provider's own log: what was started, what was charged. */
export interface Books {
  tasks: StandInTask[];
  /** Calls that cost something at once: texts, pictures. */
  charges: { what: string; request: unknown }[];
  begin(request: Record<string, unknown>, key?: string | null): StandInTask;
  find(id: string): StandInTask | null;
  /** Where a finished task's file is said to lie. */
  fileOf(task: StandInTask): string | null;
  /** Looks a task takes: waiting, running, done. Infinity never ends. */
  looks: number;
  /** What a finished task costs, where the protocol tells. */
  price: number;
}

export interface StandIn {
  url: string;
  host: string;
  books: Books;
  calls: { method: string; path: string; headers: Call['headers'] }[];
  /** The next calls of this intent meet the fault. */
  fail(intent: 'start' | 'look', fault: Fault, times?: number): void;
  /** The next tasks end so. */
  endNext(ending: Ending, times?: number): void;
  /** Drawn anew for every start: seeded chaos. */
  chance: ((intent: 'start' | 'look') => Fault | null) | null;
  /** Forgets everything: books, calls, planned faults and endings. */
  reset(): void;
  close(): Promise<void>;
}

/** Seconds in Retry-After: long enough to be seen, short enough for a test to wait. */
export const RETRY_AFTER_S = 1;
const LOOKS = 2;

/** Serves a protocol on a free port of this machine. */
export async function serve(protocol: Protocol): Promise<StandIn> {
  const tasks: StandInTask[] = [];
  const faults: { intent: 'start' | 'look'; fault: Fault }[] = [];
  const endings: Ending[] = [];
  let url = '';
  const books: Books = {
    tasks,
    charges: [],
    looks: LOOKS,
    price: 0,
    begin(request, key = null) {
      const task: StandInTask = {
        id: randomUUID(),
        key,
        request,
        ending: endings.shift() ?? 'done',
        looks: 0,
        charged: true,
        cancelled: false,
        at: Date.now(),
      };
      tasks.push(task);
      return task;
    },
    find: (id) => tasks.find((task) => task.id === id) ?? null,
    fileOf: ({ id, ending }) =>
      ending === 'no_url' ? null : ending === 'inside_url' ? 'http://169.254.169.254/latest/model.glb' : `${url}/files/${ending}/${id}.glb`,
  };
  const standIn: Omit<StandIn, 'url' | 'host' | 'close'> = {
    books,
    calls: [],
    fail: (intent, fault, times = 1) => void faults.push(...Array.from({ length: times }, () => ({ intent, fault }))),
    endNext: (ending, times = 1) => void endings.push(...Array.from({ length: times }, () => ending)),
    chance: null,
    reset() {
      for (const list of [tasks, books.charges, standIn.calls, faults, endings]) list.length = 0;
      standIn.chance = null;
      books.looks = LOOKS;
    },
  };
  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => send(response, { status: 500, json: { error: String(error) } }));
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer); // no encoding is set, so they are buffers
    const at = new URL(request.url ?? '/', url);
    const body = Buffer.concat(chunks);
    // The adapters' own requests: what they send is what is tested.
    const call: Call = {
      method: request.method ?? 'GET',
      path: at.pathname,
      query: at.searchParams,
      headers: request.headers,
      body,
      json: () => JSON.parse(body.toString('utf8')) as Record<string, unknown>,
    };
    if (at.pathname.startsWith('/files/')) return file(response, at.pathname);
    // What a test in another process reads: the provider's own log.
    if (at.pathname === '/books') return send(response, { json: { tasks, charges: books.charges.length } });
    standIn.calls.push({ method: call.method, path: call.path, headers: call.headers });
    const intent = protocol.intentOf(call);
    const planned = faults.findIndex((fault) => fault.intent === intent);
    const fault = planned >= 0 ? faults.splice(planned, 1)[0]?.fault : standIn.chance?.(intent);
    if (!fault) return send(response, await protocol.answer(call, books));
    await fail(fault, call, response);
  }

  async function fail(fault: Fault, call: Call, response: ServerResponse): Promise<void> {
    switch (fault) {
      case 'hang':
        return;
      case 'drip': {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 100);
        response.on('close', () => clearInterval(drip));
        return;
      }
      case 'garbage':
        return send(response, { bytes: Buffer.from('<html>Bad gateway, but with status 200</html>') });
      case 'huge':
        return send(response, { bytes: Buffer.alloc(5 * 1024 * 1024, 0x20) });
      case 'lost_answer':
        await protocol.answer(call, books);
        return send(response, protocol.wordFault('server_error'));
      default:
        return send(response, protocol.wordFault(fault));
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  url = `http://127.0.0.1:${port}`;
  return Object.assign(standIn, {
    url,
    host: `127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

function file(response: ServerResponse, path: string): void {
  if (path.startsWith('/files/gone_url/'))
    return send(response, { status: 403, bytes: Buffer.from('<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>') });
  if (path.startsWith('/files/html/')) return send(response, { bytes: Buffer.from('<!doctype html><title>Please log in</title>') });
  // Every task its own bytes: twins that made it twice would be seen.
  send(response, { bytes: tinyGlb(path.split('/').at(-1)), headers: { 'content-type': 'model/gltf-binary' } });
}

function send(response: ServerResponse, { status = 200, headers = {}, json, bytes }: Reply): void {
  if (response.destroyed || response.headersSent) return;
  const type: Record<string, string> = json === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...headers }).end(json === undefined ? bytes : JSON.stringify(json));
}
