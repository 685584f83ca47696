import { setTimeout as sleep } from 'node:timers/promises';
import { KilnError } from '@worldkiln/contracts';
import { answers, migrate, newestSchema } from '@worldkiln/db';
import { Connection } from '@temporalio/client';
import type { Answer } from '../answer.ts';
import { registerSearchAttributes } from '../temporal/search-attributes.ts';

/** Databases and Temporal start beside us: this long is patience, longer is a mistake in an address. */
const PATIENCE_MS = 120_000;

/** `worldkiln migrate`: what must be true before a cluster's processes start. Safe to run often and from several places. */
export async function migrateCluster(env: NodeJS.ProcessEnv): Promise<Answer> {
  const { DATABASE_URL: url, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace = 'default' } = env;
  if (url === undefined || address === undefined)
    throw new KilnError('invalid', { code: 'cluster_unset', message: 'Set DATABASE_URL and TEMPORAL_ADDRESS. One box needs no migrate: its start does it.' });
  await until('the database', () => answers(url));
  await migrate(url);
  const added = await until('Temporal', () => registerAt(address, namespace));
  const schema = new Date(newestSchema()).toISOString();
  return {
    code: 0,
    json: { schema, searchAttributes: added },
    text: `The database is as of ${schema}; search attributes ${added.length === 0 ? 'were all there' : `added: ${added.join(', ')}`}.`,
  };
}

async function registerAt(address: string, namespace: string): Promise<string[]> {
  const connection = await Connection.connect({ address, connectTimeout: 5_000 });
  try {
    return await connection.withDeadline(Date.now() + 10_000, () => registerSearchAttributes(connection, namespace));
  } finally {
    await connection.close();
  }
}

/** Asks until the answer is one. */
async function until<T>(who: string, ask: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(500)) {
    const said = await ask().catch((error: unknown) => (Date.now() > end ? Promise.reject(error) : undefined));
    if (said !== undefined && said !== false) return said;
    if (Date.now() > end)
      throw new KilnError('upstream', { code: 'not_answering', message: `${who} does not answer after ${PATIENCE_MS / 1000} s. Check its address.` });
  }
}
