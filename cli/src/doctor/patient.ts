import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openBlobs, type ServedBlobs } from '@worldkiln/blobs';
import { connect, type Connection } from '@worldkiln/db';
import { readBoxState, type BoxState } from '../box/data-folder.ts';
import { openOwnPostgres } from '../box/with-database.ts';
import { NothingToSee } from './check.ts';

/** The installation that is looked at: a running box, a stopped one, or a cluster named by the environment. */
export interface Patient {
  env: NodeJS.ProcessEnv;
  /** The data folder. */
  folder: string;
  /** The box that runs on it now. */
  box: BoxState | undefined;
  /** Where people and programs reach it now. */
  url: string | undefined;
  temporalAddress: string | undefined;
  namespace: string;
  blobs: ServedBlobs;
  now(): number;
  /** A stopped box's own PostgreSQL is started with the first call, and stopped with `leave`. */
  database(): Promise<Connection & { url: string }>;
  leave(): Promise<void>;
}

/** Finds out what there is to look at. Nothing is started until a check asks for it. */
export function meetPatient(env: NodeJS.ProcessEnv): Patient {
  const folder = resolve(env.WORLDKILN_DATA ?? '.worldkiln');
  const box = readBoxState(folder);
  let opened: Promise<Connection & { url: string; stop(): Promise<void> }> | undefined;
  return {
    env,
    folder,
    box,
    url: box?.url ?? (env.DATABASE_URL === undefined ? undefined : env.WORLDKILN_PUBLIC_URL),
    temporalAddress: env.TEMPORAL_ADDRESS ?? box?.temporalAddress,
    namespace: env.TEMPORAL_NAMESPACE ?? 'default',
    blobs: openBlobs({ root: join(folder, 'blobs'), url: env.BLOBS_URL, secret: '', baseUrl: '' }),
    now: Date.now,
    database: () => (opened ??= open(folder, env.DATABASE_URL ?? box?.databaseUrl)),
    async leave() {
      const connection = await opened?.catch(() => undefined);
      await connection?.close();
      await connection?.stop();
    },
  };
}

async function open(folder: string, known: string | undefined): Promise<Connection & { url: string; stop(): Promise<void> }> {
  if (known !== undefined) return { ...connect(known, { max: 2, connectS: 5 }), url: known, stop: () => Promise.resolve() };
  if (!existsSync(join(folder, 'postgres', 'data'))) throw new NothingToSee('no database was made here yet; the first `npm start` makes it');
  const own = await openOwnPostgres(folder);
  return { ...connect(own.url, { max: 2, connectS: 5 }), ...own };
}
