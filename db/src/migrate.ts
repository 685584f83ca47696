import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as apply } from 'drizzle-orm/postgres-js/migrator';
import { postgresJs } from './postgres-js.ts';

/** Any number that only we use: two processes that start together take turns. */
const MIGRATION_LOCK = 0x6b_69_6c_6e;

/** Brings the database to the newest schema. Safe to run from several processes at once. */
export async function migrate(url: string): Promise<void> {
  const sql = postgresJs(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await apply(drizzle(sql), { migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)) });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
