import { desc, inArray, sql } from 'drizzle-orm';
import { connect, type Tx } from './connect.ts';
import { jobs } from './schema.ts';

/** Whether a login and a query succeed now: during recovery the port is open and every login refused. */
export async function answers(url: string, waitS = 2): Promise<boolean> {
  const connection = connect(url, { max: 1, connectS: waitS });
  try {
    await connection.sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}

/** Makes the database on a server where it isn't yet. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const admin = connect(adminUrl, { max: 1 });
  try {
    const found = await admin.sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await admin.sql`create database ${admin.sql(name)}`;
  } finally {
    await admin.close();
  }
}

export async function databaseSizes(db: Tx): Promise<{ bytes: number; worlds: number; assets: number }> {
  const [row] = await db.execute<{ bytes: string; worlds: number; assets: number }>(
    sql`select pg_database_size(current_database()) as bytes, (select count(*)::int from worlds) as worlds, (select count(*)::int from assets) as assets`,
  );
  return { bytes: Number(row?.bytes ?? 0), worlds: row?.worlds ?? 0, assets: row?.assets ?? 0 };
}

/** The newest job that came to an end of its own: what health really means. */
export async function lastGeneration(db: Tx) {
  const [row] = await db
    .select({ id: jobs.id, status: jobs.status, error: jobs.lastError })
    .from(jobs)
    .where(inArray(jobs.status, ['ready', 'failed']))
    .orderBy(desc(jobs.updatedAt))
    .limit(1);
  return row;
}
