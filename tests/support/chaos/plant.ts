import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SEARCH_ATTRIBUTES } from '@worldkiln/contracts';
import { type Connection, connect, migrate } from '@worldkiln/db';
import { plansBundle } from '../../../activities/src/bundle.ts';
import { meshWorker } from '../../../activities/src/testing/stand-ins/mesh-worker.ts';
import { meshy } from '../../../activities/src/testing/stand-ins/meshy.ts';
import { type StandIn, serve } from '../../../activities/src/testing/stand-ins/stand-in.ts';
import { tripo } from '../../../activities/src/testing/stand-ins/tripo.ts';
import { silentLog } from '../../../activities/src/testing/workshop.ts';
import { Dispatcher } from '../../../api/src/dispatcher/dispatcher.ts';
import { Engine } from '../../../api/src/dispatcher/engine.ts';
import { findTemporal } from '../../../cli/src/box/find-temporal.ts';
import { quietPort } from '../../../cli/src/box/free-port.ts';
import { LogFile } from '../../../cli/src/box/log-file.ts';
import { postgresUrl, startPostgres } from '../../../cli/src/box/postgres.ts';
import { startTemporal } from '../../../cli/src/box/temporal-server.ts';

const WORKER = fileURLToPath(new URL('../../../activities/src/testing/worker-process.ts', import.meta.url));

/** Everything that makes a job, each part in a process of its own that may be killed; this process keeps the dispatcher and the providers' books. */
export interface Plant {
  connection: Connection;
  engine: Engine;
  /** Where Temporal listens. */
  address: string;
  /** Three providers: one knows our keys, one lists its tasks, one can be asked for neither. */
  standIns: Record<'keyed' | 'listed' | 'neither', StandIn>;
  /** Kills one worker with -9; another takes its place. */
  killWorker(which: number): void;
  /** Kills PostgreSQL with -9 and starts it again on its files. */
  restartPostgres(): Promise<void>;
  restartTemporal(): Promise<void>;
  close(): Promise<void>;
}

export async function openPlant({ workers, stepMs }: { workers: number; stepMs: number }): Promise<Plant> {
  const folder = mkdtempSync(join(tmpdir(), 'worldkiln-chaos-'));
  const password = randomBytes(12).toString('hex');
  const [postgresPort, temporalPort, uiPort] = [await quietPort(), await quietPort(), await quietPort()];
  const cli = await findTemporal();
  if (cli.at !== 'binary') throw new Error('chaos restarts its own Temporal server: unset TEMPORAL_ADDRESS');
  const log = (name: string) => new LogFile(join(folder, `${name}.log`));
  const raise = {
    postgres: () => startPostgres({ folder: join(folder, 'postgres'), port: postgresPort, password, log: log('postgres') }),
    temporal: () =>
      startTemporal({ cli: cli.path, folder: join(folder, 'temporal'), port: temporalPort, uiPort, searchAttributes: SEARCH_ATTRIBUTES, log: log('temporal') }),
  };
  let [postgres, temporal] = await Promise.all([raise.postgres(), raise.temporal()]);
  const url = postgresUrl(postgresPort, password);
  const address = `127.0.0.1:${temporalPort}`;
  await migrate(url);
  const connection = connect(url);
  const [keyed, listed, neither] = await Promise.all([serve(meshWorker), serve(meshy), serve(tripo)]);
  keyed.books.price = 40;

  const plansFile = join(folder, 'plans.js');
  const { option } = await plansBundle();
  if (!('code' in option)) throw new Error('the plans are packed from source here');
  writeFileSync(plansFile, option.code);
  const engine = new Engine({ address, namespace: 'default', log: silentLog });
  const dispatcher = new Dispatcher({ connection, engine, log: silentLog, pollMs: 250 });
  engine.start(() => dispatcher.hint());
  dispatcher.start();

  let closing = false;
  const hired: ChildProcess[] = [];
  const hire = (place: number) => {
    const child = fork(WORKER, {
      execArgv: ['--import', 'tsx'],
      env: {
        ...process.env,
        TEST_DATABASE: url,
        TEST_TEMPORAL: address,
        TEST_NAMESPACE: 'default',
        TEST_BLOBS: join(folder, 'blobs'),
        TEST_PLANS: plansFile,
        TEST_PROVIDERS: [keyed.url, listed.url, neither.url].join(' '),
        STEP_MS: String(stepMs),
      },
    });
    hired[place] = child;
    // Whoever dies is followed by another at once, as the supervisor does it.
    child.once('exit', () => !closing && hire(place));
  };
  for (let place = 0; place < workers; place++) hire(place);

  return {
    connection,
    engine,
    address,
    standIns: { keyed, listed, neither },
    killWorker: (which) => void hired[which % workers]?.kill('SIGKILL'),
    async restartPostgres() {
      process.kill(postgres.pid, 'SIGQUIT');
      await postgres.exited;
      postgres = await raise.postgres();
    },
    async restartTemporal() {
      process.kill(temporal.pid, 'SIGKILL');
      await temporal.exited;
      temporal = await raise.temporal();
    },
    async close() {
      closing = true;
      const gone = hired.map(
        (child) => new Promise<void>((resolve) => (child.exitCode === null && child.signalCode === null ? child.once('exit', () => resolve()) : resolve())),
      );
      for (const child of hired) child.kill('SIGKILL');
      await Promise.all(gone);
      await dispatcher.stop();
      await engine.stop();
      await connection.close();
      await Promise.all([postgres.stop(), temporal.stop(), keyed.close(), listed.close(), neither.close()]);
      await sleep(0);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
