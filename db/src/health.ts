import { desc, inArray, sql } from 'drizzle-orm';
import { connect, type Tx } from './connect.ts';
import { isLive } from './jobs/job-transitions.ts';
import { ROOM_SERVER_ALIVE_S } from './worlds/room-servers.ts';
import { jobs } from './jobs/tables.ts';

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

/** What a database server says of itself. */
export async function databaseServer(db: Tx): Promise<{ version: string; versionNumber: number; bytes: number; connections: number; connectionsMax: number }> {
  const [row] = await db.execute<{ version: string; number: number; bytes: string; connections: number; max: number }>(sql`
    select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
      pg_database_size(current_database()) as bytes, current_setting('max_connections')::int as max,
      (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as connections`);
  if (row === undefined) throw new Error('a select without a table returned no row');
  return { version: row.version, versionNumber: row.number, bytes: Number(row.bytes), connections: row.connections, connectionsMax: row.max };
}

/** The database's own clock, and the newest moment that any line of the outbox carries. */
export async function databaseClock(db: Tx): Promise<{ now: Date; newestLine: Date | null }> {
  const [row] = await db.execute<{ now: string; newest: string | null }>(
    sql`select clock_timestamp()::text as now, (select max(at)::text from job_events) as newest`,
  );
  if (row === undefined) throw new Error('a select without a table returned no row');
  return { now: new Date(row.now), newestLine: row.newest === null ? null : new Date(row.newest) };
}

/** The newest migration a database has had, by the moment it was made; 0 before the first. */
export async function schemaOf(db: Tx): Promise<number> {
  const [there] = await db.execute<{ there: boolean }>(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`);
  if (!there?.there) return 0;
  const [row] = await db.execute<{ newest: string }>(sql`select coalesce(max(created_at), 0) as newest from drizzle.__drizzle_migrations`);
  return Number(row?.newest ?? 0);
}

/** The newest job that came to an end of its own: what health really means. */
export async function lastGeneration(db: Tx) {
  const [row] = await db
    .select({ id: jobs.id, status: jobs.status, error: jobs.lastError, at: jobs.updatedAt })
    .from(jobs)
    .where(inArray(jobs.status, ['ready', 'failed']))
    .orderBy(desc(jobs.updatedAt))
    .limit(1);
  return row;
}

/** Jobs that should have said something long ago, the quietest first. */
export async function quietJobs(db: Tx, quietS: number, limit: number) {
  return db
    .select({ jobId: jobs.id, status: jobs.status, attempt: jobs.attempt, startedAttempt: jobs.startedAttempt, updatedAt: jobs.updatedAt })
    .from(jobs)
    .where(sql`${isLive} and ${jobs.updatedAt} < now() - make_interval(secs => ${quietS})`)
    .orderBy(jobs.updatedAt)
    .limit(limit);
}

/** Worlds whose lease runs on and whose room server has not been seen, and room servers that are listed and silent. */
export async function staleLeases(db: Tx): Promise<{ worlds: string[]; servers: string[] }> {
  const alive = sql`seen_at > now() - make_interval(secs => ${ROOM_SERVER_ALIVE_S * 2})`;
  const worlds = await db.execute<{ id: string }>(sql`
    select id from worlds where lease_until > now() and lease_server not in (select id from room_servers where ${alive}) order by id`);
  const servers = await db.execute<{ id: string }>(sql`select id from room_servers where not (${alive}) order by id`);
  return { worlds: worlds.map(({ id }) => id), servers: servers.map(({ id }) => id) };
}
