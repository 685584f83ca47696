import { KilnError, SEARCH_ATTRIBUTES } from '@worldkiln/contracts';
import { ensureDatabase, migrate } from '@worldkiln/db';
import type { Console } from './console.ts';
import { dailyBackups } from './daily-backups.ts';
import { openDataFolder, type BoxState, type DataFolder } from './data-folder.ts';
import { findTemporal, temporalAtHand, type Temporal } from './find-temporal.ts';
import { portError, quietPort } from './free-port.ts';
import { keepAlive, type Kept } from './keep-alive.ts';
import type { Running } from './leash.ts';
import { LogFile } from './log-file.ts';
import { startNodePart } from './node-part.ts';
import { postgresUrl, startPostgres } from './postgres.ts';
import { startTemporal } from './temporal-server.ts';

export interface BoxOptions {
  env: NodeJS.ProcessEnv;
  console: Console;
}

export interface Box {
  url: string;
  uiUrl: string | undefined;
  data: DataFolder;
  temporal: Promise<string>;
  /** Name → process id of what runs now, for the ops page, doctor and the chaos tests. */
  pids(): Record<string, number>;
  stop(): Promise<void>;
}

/** Most V8 heap per part, MB: three times what each needs under the load of the benches. */
const HEAP_MB = { api: 192, activities: 512, realtime: 256 } as const;

/**
 * Starts everything on one machine: database, room server, worker and API first, so that the world opens;
 * Temporal beside them, however long a first build takes. Whatever dies is started again.
 */
export async function startBox({ env, console }: BoxOptions): Promise<Box> {
  const port = portOf(env);
  const host = env.HOST ?? '127.0.0.1';
  const data = openDataFolder(env.WORLDKILN_DATA ?? '.worldkiln');
  const parts = new Map<string, Kept>();
  const stopping = new AbortController();
  let backups: Promise<void> | undefined;
  const stop = async () => {
    stopping.abort();
    await backups;
    // Against the order of starting: nothing loses what it still writes to.
    for (const name of ['api', 'realtime', 'worker', 'temporal', 'postgres']) await parts.get(name)?.stop();
    data.unlock();
  };

  let state: Omit<BoxState, 'parts'> | undefined;
  const pids = () => Object.fromEntries([...parts].flatMap(([name, part]) => (part.current() ? [[name, part.current()?.pid ?? -1]] : [])));
  const writeState = () => state && !stopping.signal.aborted && data.writeState({ ...state, parts: pids() });

  const keep = async (name: string, start: (log: LogFile) => Promise<Running>) => {
    const log = new LogFile(data.path('logs', `${name}.log`));
    const onDown = (how: string, waitMs: number) => {
      if (!stopping.signal.aborted) console.say(`${name} ${how}; starting it again${waitMs > 0 ? ` in ${waitMs / 1000} s` : ''} (log: ${log.path})`);
    };
    parts.set(name, await keepAlive({ name, start: () => start(log), onDown, onUp: () => setImmediate(writeState) }));
    writeState();
  };

  try {
    await refuseTakenPort(port, host);
    const temporal = temporalAtHand({ env });
    const ports = {
      postgres: await quietPort(data.ports.postgres),
      temporal: await quietPort(data.ports.temporal),
      temporalUi: await quietPort(data.ports.temporalUi),
      realtime: await quietPort(data.ports.realtime),
    };
    data.rememberPorts(ports);

    let databaseUrl = env.DATABASE_URL;
    if (databaseUrl) console.progress('asking your PostgreSQL');
    else {
      console.progress('starting PostgreSQL');
      await keep('postgres', (log) => startPostgres({ folder: data.path('postgres'), port: ports.postgres, password: data.secrets.postgresPassword, log }));
      await ensureDatabase(postgresUrl(ports.postgres, data.secrets.postgresPassword), 'worldkiln');
      databaseUrl = postgresUrl(ports.postgres, data.secrets.postgresPassword, 'worldkiln');
    }
    console.progress('bringing the database up to date');
    await migrate(databaseUrl);

    const external = temporal?.at === 'address' ? temporal.address : undefined;
    const uiUrl = external ? env.TEMPORAL_UI : `http://127.0.0.1:${ports.temporalUi}`;
    const partEnv: NodeJS.ProcessEnv = {
      ...env,
      PORT: String(port),
      HOST: host,
      WORLDKILN_DATA: data.root,
      WORLDKILN_SECRET: env.WORLDKILN_SECRET ?? data.secrets.secret,
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: external ?? `127.0.0.1:${ports.temporal}`,
      REALTIME_PORT: String(ports.realtime),
      // Three processes of one machine cannot share a port: supervisors of their own ask each part by its own setting.
      HEALTH_PORT: undefined,
      STARTER_VALLEY: env.STARTER_VALLEY ?? 'on',
      ...(uiUrl && { TEMPORAL_UI: uiUrl }),
    };

    const url = env.WORLDKILN_PUBLIC_URL ?? `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
    state = { pid: process.pid, url, ...(uiUrl && { uiUrl }), databaseUrl, temporalAddress: external ?? `127.0.0.1:${ports.temporal}` };

    console.progress('starting the room server, the API and the worker');
    const firsts: Promise<void>[] = [];
    const node = (name: string, folder: keyof typeof HEAP_MB, waitFor: boolean) =>
      keep(name, async (log) => {
        const part = startNodePart({ folder, env: partEnv, heapMb: HEAP_MB[folder], log });
        if (waitFor) firsts.push(Promise.race([part.ready, part.exited.then(() => Promise.reject(diedAtStart(name, log)))]));
        return part;
      });
    await Promise.all([node('realtime', 'realtime', true), node('api', 'api', true), node('worker', 'activities', false)]);
    await Promise.all(firsts.slice(0, 2));

    backups = dailyBackups({ data, env: partEnv, log: new LogFile(data.path('logs', 'backup.log')), signal: stopping.signal }).catch((error: unknown) =>
      console.say(`There will be no daily backups: ${error instanceof Error ? error.message : String(error)}`),
    );
    const engine = startEngine({
      temporal,
      env,
      console,
      signal: stopping.signal,
      start: (cli) =>
        keep('temporal', (log) =>
          startTemporal({
            cli,
            folder: data.path('temporal'),
            port: ports.temporal,
            uiPort: ports.temporalUi,
            searchAttributes: SEARCH_ATTRIBUTES,
            log,
          }),
        ),
    });
    return {
      url,
      uiUrl,
      data,
      temporal: engine,
      pids,
      stop,
    };
  } catch (error) {
    console.done();
    await stop();
    throw error;
  }
}

interface EngineOptions {
  temporal: Temporal | undefined;
  env: NodeJS.ProcessEnv;
  console: Console;
  signal: AbortSignal;
  start(cli: string): Promise<void>;
}

/** Says which Temporal it took once it answers. The box lives on without it: jobs are accepted and wait. */
async function startEngine({ temporal, env, console, signal, start }: EngineOptions): Promise<string> {
  const found = temporal ?? (await findTemporal({ env, signal, onProgress: (line) => console.progress(line) }));
  console.done();
  if (found.at === 'address') return `Temporal at ${found.address} (${found.how})`;
  await start(found.path);
  return `Temporal dev server (${found.how})`;
}

function portOf(env: NodeJS.ProcessEnv): number {
  const port = Number(env.PORT ?? 4100);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new KilnError('invalid', { code: 'port_invalid', message: `PORT is ${env.PORT}; it must be a number from 1 to 65535.` });
}

async function refuseTakenPort(port: number, host: string): Promise<void> {
  const error = await portError(port, host);
  if (!error) return;
  const why =
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`
      : error.code === 'EACCES'
        ? `This user may not listen on port ${port}. Choose one above 1023: PORT=4100 npm start`
        : `Can't listen on ${host}:${port} (${error.code}). HOST must be an address of this machine.`;
  throw new KilnError('refused', { code: 'port_unusable', message: why, cause: error });
}

const diedAtStart = (name: string, log: LogFile): KilnError =>
  new KilnError('broken', { code: 'part_died', message: `The ${name} ended while starting. Its last words:\n${log.tail()}\nThe whole log: ${log.path}` });
