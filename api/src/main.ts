import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { originsOf, readConfig } from '@worldkiln/contracts';
import { makeLogger, openHealthPort, openTracing } from '@worldkiln/telemetry';
import { startApi } from './server.ts';

/** The API's entry: starts by the environment, drains on SIGTERM, SIGINT, or when its supervisor is gone. */
export async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLogger({ level: config.LOG_LEVEL, base: { part: 'api' } });
  process.on('unhandledRejection', (err) => log.error({ err }, 'a promise was refused and nobody was listening'));
  process.on('uncaughtException', (err) => {
    // What the process knows may be wrong now; every promise it made is a row, so the next one goes on.
    log.fatal({ err }, 'an error nobody expected');
    process.exit(1);
  });
  const sendTraces = openTracing({ service: 'api', endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT, headers: config.OTEL_EXPORTER_OTLP_HEADERS });
  const api = await startApi({
    databaseUrl: config.DATABASE_URL,
    temporal: { address: config.TEMPORAL_ADDRESS, namespace: config.TEMPORAL_NAMESPACE },
    uiUrl: config.TEMPORAL_UI ?? null,
    credits: config.CREDITS,
    host: config.HOST,
    port: config.PORT,
    codecKeys: config.TEMPORAL_CODEC_KEYS,
    trustedOrigins: originsOf(config.WEBHOOK_TRUSTED_ORIGINS),
    trustedProxies: config.TRUSTED_PROXIES,
    secret: config.WORLDKILN_SECRET,
    blobsRoot: join(config.WORLDKILN_DATA, 'blobs'),
    blobsUrl: config.BLOBS_URL,
    turn: config.TURN_URL !== undefined && config.TURN_SECRET !== undefined ? { url: config.TURN_URL, secret: config.TURN_SECRET } : null,
    webRoot: fileURLToPath(new URL('../../web/dist', import.meta.url)),
    starter: config.STARTER_VALLEY === 'on',
    log,
  });
  if (config.HEALTH_PORT !== undefined) await openHealthPort({ port: config.HEALTH_PORT, ready: () => api.check(), metrics: () => api.metrics() });
  let stopping = false;
  const stop = (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'draining');
    setTimeout(() => process.exit(1), 10_000).unref();
    Promise.all([api.close(), sendTraces()]).then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, 'not closed in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('disconnect', () => stop('the supervisor is gone'));
  // It may have died while our code was loading, when nobody listened yet.
  if (process.connected === false) return stop('the supervisor is gone');
  await api.ready;
  if (stopping) return;
  process.send?.({ ready: true, url: api.url });
  log.info({ url: api.url }, 'ready');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
