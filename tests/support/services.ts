import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as contracts from '@worldkiln/contracts';
import type { TestProject } from 'vitest/node';
import { Console } from '../../cli/src/box/console.ts';
import { findTemporal } from '../../cli/src/box/find-temporal.ts';
import { quietPort } from '../../cli/src/box/free-port.ts';
import { LogFile } from '../../cli/src/box/log-file.ts';
import { postgresUrl, startPostgres } from '../../cli/src/box/postgres.ts';
import { startTemporal } from '../../cli/src/box/temporal-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** An admin link to a real PostgreSQL of this run; make your own database with `freshDatabase()`. */
    databaseUrl: string;
    temporalAddress: string;
  }
}

/** One real PostgreSQL and one real Temporal for the whole run, in a folder of their own, gone afterwards. */
export default async function services(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'worldkiln-test-'));
  const log = (name: string) => new LogFile(join(folder, `${name}.log`));
  const password = randomBytes(12).toString('hex');
  const [postgresPort, temporalPort, uiPort] = [await quietPort(), await quietPort(), await quietPort()];
  const console = new Console();
  const cli = await findTemporal({ onProgress: (line) => console.progress(`  temporal: ${line}`) });
  console.done();
  if (cli.at !== 'binary') throw new Error('the tests bring their own Temporal server: unset TEMPORAL_ADDRESS');
  const [postgres, temporal] = await Promise.all([
    startPostgres({ folder: join(folder, 'postgres'), port: postgresPort, password, log: log('postgres') }),
    startTemporal({
      cli: cli.path,
      folder: join(folder, 'temporal'),
      port: temporalPort,
      uiPort,
      searchAttributes: contracts.SEARCH_ATTRIBUTES,
      log: log('temporal'),
    }),
  ]);
  project.provide('databaseUrl', postgresUrl(postgresPort, password));
  project.provide('temporalAddress', `127.0.0.1:${temporalPort}`);
  return async () => {
    await Promise.all([postgres.stop(), temporal.stop()]);
    rmSync(folder, { recursive: true, force: true });
  };
}
