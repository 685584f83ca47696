import { setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { openBlobs } from '@worldkiln/blobs';
import type { CreditsMode } from '@worldkiln/contracts';
import {
  connect,
  type Db,
  expireOrphanHolds,
  rotateSigningKeys,
  sweepAccounts,
  sweepAllowances,
  sweepDeliveries,
  sweepIdempotencyKeys,
  sweepMeanings,
  sweepOutcomes,
  sweepStages,
  sweepTickets,
  sweepUploads,
} from '@worldkiln/db';
import { dataConverter, readCodecKeys } from '@worldkiln/durable';
import { warmSketch } from '@worldkiln/forge/sketch';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { Dispatcher } from './dispatcher/dispatcher.ts';
import { Engine } from './dispatcher/engine.ts';
import { EventHub } from './events/event-hub.ts';
import { KeyRing, makeKey } from './identity/key-ring.ts';
import { clientAddress } from './http/client-address.ts';
import { answerClientError, malformedRequest } from './http/client-error.ts';
import { problemOf } from './http/problem.ts';
import { Metrics } from './metrics.ts';
import { HomeWorld } from './rooms/home-world.ts';
import type { TurnServer } from './rooms/ice-servers.ts';
import { SocketProxy } from './rooms/socket-proxy.ts';
import { checkReady } from './check-ready.ts';

export interface ApiOptions {
  databaseUrl: string;
  temporal: { address: string; namespace: string };
  /** Where the Temporal UI is read; null when nobody said. */
  uiUrl: string | null;
  /** Who pays for jobs; the house unless said otherwise. */
  credits?: CreditsMode;
  host: string;
  /** Whether a new box's first world is furnished. */
  starter?: boolean;
  /** 0 takes a free one. */
  port: number;
  secret: string;
  blobsRoot: string;
  /** A bucket in place of the folder. */
  blobsUrl?: string | undefined;
  /** A TURN server to name to players; none where there is none. */
  turn?: TurnServer | null;
  webRoot: string;
  /** TEMPORAL_CODEC_KEYS. */
  codecKeys?: string | undefined;
  /** WEBHOOK_TRUSTED_ORIGINS, one by one. */
  trustedOrigins?: readonly string[];
  /** Seconds between the tries of a delivery; the schedule of contracts/webhook unless said otherwise. */
  webhookWaitsS?: readonly number[];
  /** TRUSTED_PROXIES. */
  trustedProxies?: string;
  log: Logger;
}

export interface Api {
  url: string;
  /** Settles once the database has answered and the home world stands. */
  ready: Promise<void>;
  /** Throws, with words, while a job would not be accepted and made. */
  check(): Promise<void>;
  /** Prometheus' text. */
  metrics(): Promise<string>;
  close(): Promise<void>;
}

/** Connections of one process: requests are short, so waiting for one of ten is better than a hundred in PostgreSQL. */
const POOL = 10;
const DRAIN_MS = 5_000;
const TIDY_MS = 3_600_000;
/** Credits that a crash left set aside come back within minutes, not at the next full hour. */
const ORPHANS_MS = 60_000;

/** Starts the API: it listens at once, whether or not the database and Temporal are there yet. */
export async function startApi(options: ApiOptions): Promise<Api> {
  const { log, secret } = options;
  const connection = connect(options.databaseUrl, { max: POOL, connectS: 5 });
  const { db, sql } = connection;
  const stopping = new AbortController();
  // Every open stream listens to it.
  setMaxListeners(0, stopping.signal);
  const home = new HomeWorld(db, options.starter ?? false);
  const hub = new EventHub();
  const engine = new Engine({ ...options.temporal, ...dataConverter(options.codecKeys), log });
  const dispatcher = new Dispatcher({ connection, engine, log, ...(options.webhookWaitsS && { webhookWaitsS: options.webhookWaitsS }) });
  const sockets = new SocketProxy(db, secret, log);
  const blobs = openBlobs({ root: options.blobsRoot, url: options.blobsUrl, secret, baseUrl: '' });
  const { uiUrl, webRoot, turn = null, credits = 'house' } = options;
  const addressOf = clientAddress(options.trustedProxies ?? '');
  const { namespace } = options.temporal;
  const metrics = new Metrics({
    engine_ready: { help: '1 while Temporal answers.', read: () => Number(engine.state().ready) },
    streams_followed: { help: 'Event streams that are open.', read: () => hub.size },
    sockets_tied: { help: 'WebSockets passed on to room servers.', read: () => sockets.size },
  });
  const app = createApp({
    db,
    sql,
    blobs,
    secret,
    keys: new KeyRing(db),
    hub,
    home,
    engine,
    uiUrl,
    webRoot,
    addressOf,
    turn,
    namespace,
    credits,
    trustedOrigins: options.trustedOrigins ?? [],
    codecKeys: readCodecKeys(options.codecKeys),
    metrics,
    log,
    stopping: stopping.signal,
  });

  const listener = getRequestListener(app.fetch, {
    overrideGlobalObjects: false,
    // What throws before any route: a host or an address that is none.
    errorHandler: () => Response.json(problemOf(malformedRequest()), { status: 400, headers: { 'content-type': 'application/problem+json' } }),
  });
  // A request has ten seconds to arrive: whoever is slower holds a socket on purpose.
  const server = createServer(
    { requestTimeout: 10_000, connectionsCheckingInterval: 2_000, headersTimeout: 5_000, maxHeaderSize: 16_384, keepAliveTimeout: 60_000 },
    (request, response) => void listener(request, response),
  );
  server.on('clientError', answerClientError);
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => sockets.upgrade(request, socket, head));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one

  hub.start(sql, log);
  dispatcher.start();
  engine.start(() => dispatcher.hint());
  // The first wish loads the dictionary; better now than while somebody waits.
  void warmSketch().catch((error: unknown) => log.warn({ err: error }, 'the sketch could not be warmed: the first wishes take longer'));
  const tidying = setInterval(() => void tidy(db, log), TIDY_MS);
  const ready = openHome(home, stopping.signal, log).then(() => tidy(db, log));
  const freeing = setInterval(() => void freeOrphans(db, log), ORPHANS_MS);

  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    ready,
    check: () => checkReady({ db, home, engine }),
    metrics: () => metrics.text(),
    async close() {
      stopping.abort();
      clearInterval(tidying);
      clearInterval(freeing);
      hub.stop();
      sockets.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await Promise.race([closed, sleep(DRAIN_MS, undefined, { ref: false })]);
      server.closeAllConnections();
      await dispatcher.stop();
      await engine.stop();
      await connection.close();
    },
  };
}

async function openHome(home: HomeWorld, signal: AbortSignal, log: Logger): Promise<void> {
  for (let tries = 0; !signal.aborted; tries++) {
    try {
      await home.open();
      return;
    } catch (err) {
      log[tries === 0 ? 'warn' : 'debug']({ err }, 'the database does not answer yet; trying until it does');
      await sleep(Math.min(100 * 2 ** tries, 2_000), undefined, { signal }).catch(() => undefined);
    }
  }
}

async function tidy(db: Db, log: Logger): Promise<void> {
  const results = await Promise.allSettled([
    sweepTickets(db),
    sweepIdempotencyKeys(db),
    sweepAllowances(db),
    sweepDeliveries(db),
    sweepAccounts(db),
    sweepUploads(db),
    rotateSigningKeys(db, makeKey),
    sweepMeanings(db),
    sweepOutcomes(db),
    sweepStages(db),
  ]);
  for (const result of results)
    if (result.status === 'rejected') log.warn({ err: result.reason }, 'old rows could not be swept, or a signing key not be renewed');
}

async function freeOrphans(db: Db, log: Logger): Promise<void> {
  try {
    const freed = await expireOrphanHolds(db);
    if (freed > 0) log.warn({ freed }, 'credits of ended attempts were still set aside and went back');
  } catch (err) {
    log.debug({ err }, 'orphaned credits could not be looked for');
  }
}
