import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBlobs } from '@worldkiln/blobs';
import { KilnError, originsOf, readConfig } from '@worldkiln/contracts';
import { connect } from '@worldkiln/db';
import { dataConverter } from '@worldkiln/durable';
import { ForgePool } from '@worldkiln/forge';
import { figures, makeLogger, openHealthPort, openTracing } from '@worldkiln/telemetry';
import { plansBundle } from './bundle.ts';
import { runLibrarian } from './meaning/librarian.ts';
import { mustReadProviders } from './providers/config/read-providers.ts';
import { openProviders } from './providers/open-providers.ts';
import { tellProviders } from './providers/tell-providers.ts';
import { installRuntime } from './runtime.ts';
import { runWorkers } from './run-workers.ts';

/** Beyond this the process is not draining but stuck. */
const DRAIN_MS = 9_500;

/** The worker: plans, rows and forge steps, until SIGTERM, SIGINT or the supervisor's end. */
export async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLogger({ level: config.LOG_LEVEL, base: { part: 'worker' } });
  installRuntime(log);
  const sendTraces = openTracing({ service: 'worker', endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT, headers: config.OTEL_EXPORTER_OTLP_HEADERS });
  const stopping = stopSignal();
  const plans = await plansBundle();
  log.info(`plans ${plans.buildId} from ${plans.from}`);

  // One core is left to the room and the API, which people feel.
  const threads = Math.min(Math.max(availableParallelism() - 1, 1), 8);
  const database = connect(config.DATABASE_URL, { max: 8 });
  const forge = new ForgePool({ threads, standby: true });
  // The worker never signs links, so the address people see is of no matter here.
  const blobs = openBlobs({ root: join(config.WORLDKILN_DATA, 'blobs'), url: config.BLOBS_URL, secret: config.WORLDKILN_SECRET, baseUrl: '' });
  const opened = await openProviders(mustReadProviders(config, process.env), process.env, stopping);
  const { providers, closed } = opened;
  for (const { id, reason } of closed) log.warn(`provider ${id} stays closed: ${reason}`);
  if (providers.size > 0) log.info(`providers: ${[...providers.keys()].join(', ')}`);
  const state = { polling: false };
  const registry = figures({ worker_polling: { help: '1 while the queues are polled.', read: () => Number(state.polling) } });
  if (config.HEALTH_PORT !== undefined)
    await openHealthPort({ port: config.HEALTH_PORT, ready: () => readyWhen(state.polling), metrics: () => registry.metrics() });
  const clients = { db: database.db, blobs, forge, providers, credits: config.CREDITS, trustedOrigins: originsOf(config.WEBHOOK_TRUSTED_ORIGINS), log };
  const librarian = runLibrarian(clients, { sql: database.sql, url: config.DATABASE_URL, signal: stopping });
  await runWorkers({
    address: config.TEMPORAL_ADDRESS,
    namespace: config.TEMPORAL_NAMESPACE,
    signal: stopping,
    plans,
    clients,
    threads,
    versioning: config.TEMPORAL_VERSIONING,
    ...dataConverter(config.TEMPORAL_CODEC_KEYS),
    onPolling(polling) {
      state.polling = polling;
      if (!polling) return;
      log.info(`working for ${config.TEMPORAL_ADDRESS} with ${threads} forge thread${threads === 1 ? '' : 's'}`);
      tellProviders(database.db, opened).catch((err: unknown) => log.warn({ err }, 'whom this worker opened could not be written down'));
      process.send?.({ ready: true });
    },
  });
  await librarian;
  await Promise.all([forge.close(), database.close(), sendTraces()]);
  log.info('drained');
}

function readyWhen(polling: boolean): void {
  if (!polling) throw new KilnError('busy', { code: 'engine_away', message: 'The queues of Temporal are not polled.', http: 503 });
}

/** Aborts on SIGTERM, SIGINT, or when the supervisor's end of the channel closes; ends the process if draining hangs. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  const stop = () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
  };
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(event, stop);
  // The supervisor may have died while our code was loading, when nobody listened yet.
  if (process.connected === false) stop();
  return stopping.signal;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main();
  process.exit(0);
}
