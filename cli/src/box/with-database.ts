import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openBlobs, type BlobStore } from '@worldkiln/blobs';
import { KilnError } from '@worldkiln/contracts';
import { ensureDatabase, migrate } from '@worldkiln/db';
import { openDataFolder, readBoxState } from './data-folder.ts';
import { quietPort } from './free-port.ts';
import { LogFile } from './log-file.ts';
import { postgresUrl, startPostgres } from './postgres.ts';

/** Where this installation keeps its rows and its files. */
export interface Kept {
  databaseUrl: string;
  blobs: BlobStore;
  /** The data folder. */
  folder: string;
}

/**
 * Works on this installation's database and files: DATABASE_URL where it is set, the running box's, else the data folder's
 * own PostgreSQL, started for as long as the work takes. `alone` is for work that nobody may write beside.
 */
export async function withDatabase<T>(env: NodeJS.ProcessEnv, options: { alone: boolean }, work: (kept: Kept) => Promise<T>): Promise<T> {
  const folder = resolve(env.WORLDKILN_DATA ?? '.worldkiln');
  // Bytes are moved here, links are not signed.
  const blobs = openBlobs({ root: join(folder, 'blobs'), url: env.BLOBS_URL, secret: '', baseUrl: '' });
  const box = readBoxState(folder);
  if (box && options.alone)
    throw new KilnError('busy', { code: 'box_running', message: `Worldkiln runs on ${folder} (process ${box.pid}). Stop it first (Ctrl-C), then try again.` });
  const databaseUrl = env.DATABASE_URL ?? box?.databaseUrl;
  if (databaseUrl !== undefined) {
    if (options.alone) await migrate(databaseUrl);
    return work({ databaseUrl, blobs, folder });
  }
  if (!options.alone && !existsSync(join(folder, 'postgres', 'data')))
    throw new KilnError('missing', { code: 'nothing_here', message: `There is no Worldkiln in ${folder}. Set WORLDKILN_DATA to its folder, or DATABASE_URL.` });
  return withOwnPostgres(folder, (url) => work({ databaseUrl: url, blobs, folder }));
}

async function withOwnPostgres<T>(folder: string, work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const own = await openOwnPostgres(folder);
  try {
    await migrate(own.url);
    return await work(own.url);
  } finally {
    await own.stop();
  }
}

/** Starts the data folder's own PostgreSQL and keeps every other start out until it is stopped. Its schema is left as it is. */
export async function openOwnPostgres(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const data = openDataFolder(folder);
  try {
    const port = await quietPort(data.ports.postgres);
    const password = data.secrets.postgresPassword;
    const postgres = await startPostgres({ folder: data.path('postgres'), port, password, log: new LogFile(data.path('logs', 'postgres.log')) });
    const stop = async () => {
      await postgres.stop();
      data.unlock();
    };
    await ensureDatabase(postgresUrl(port, password), 'worldkiln').catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return { url: postgresUrl(port, password, 'worldkiln'), stop };
  } catch (error) {
    data.unlock();
    throw error;
  }
}
