import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { readConfig, spellId } from '@worldkiln/contracts';
import { figures, makeLogger, openHealthPort, openTracing } from '@worldkiln/telemetry';
import { startRoomServer } from './room-server.ts';

/** The room server's entry: starts by the environment, stops on SIGTERM, SIGINT, or when its supervisor is gone. */
export async function main(): Promise<void> {
  const config = readConfig(process.env);
  const serverId = spellId('srv', randomBytes(26));
  const log = makeLogger({ level: config.LOG_LEVEL, base: { part: 'realtime', serverId } });
  process.on('unhandledRejection', (err) => log.error({ err }, 'a promise was refused and nobody was listening'));
  process.on('uncaughtException', (err) => {
    // What the process knows may be wrong now. Everything acknowledged is written down; the next one wakes from it.
    log.fatal({ err }, 'an error nobody expected');
    process.exit(1);
  });
  const sendTraces = openTracing({ service: 'realtime', endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT, headers: config.OTEL_EXPORTER_OTLP_HEADERS });
  const [min, max = min] = (config.RTC_PORTS ?? '').split('-').filter(Boolean).map(Number);
  const server = await startRoomServer({
    databaseUrl: config.DATABASE_URL,
    port: config.REALTIME_PORT,
    host: config.HOST,
    apiHost: config.REALTIME_HOST,
    url: config.REALTIME_URL,
    rtcPorts: min === undefined || max === undefined ? undefined : { min, max },
    rtcPublicAddress: config.RTC_PUBLIC_ADDRESS,
    seats: config.ROOM_PLAYERS,
    serverId,
    secret: config.WORLDKILN_SECRET,
    log,
  });
  const registry = figures({
    rooms: { help: 'Rooms that are open on this server.', read: () => server.rooms },
    players: { help: 'Players in them.', read: () => server.players },
  });
  if (config.HEALTH_PORT !== undefined) await openHealthPort({ port: config.HEALTH_PORT, ready: () => server.ready(), metrics: () => registry.metrics() });
  let stopping = false;
  const stop = (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'closing');
    // A database that is away must not keep the process for ever: what it could not write was never acknowledged.
    setTimeout(() => process.exit(1), 10_000).unref();
    Promise.all([server.close(), sendTraces()]).then(
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
  process.send?.({ ready: true, url: server.url, serverId });
  log.info({ url: server.url }, 'ready');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
