import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { postgresJs } from './postgres-js.ts';

export type Db = PostgresJsDatabase;
/** A transaction, or the pool itself: queries take either. */
export type Tx = Db | Parameters<Parameters<Db['transaction']>[0]>[0];

export interface Connection {
  db: Db;
  sql: postgres.Sql;
  close(): Promise<void>;
}

/** One pool per process. It reconnects by itself; a query during an outage fails after `connectS`. */
export function connect(url: string, options: { max?: number; connectS?: number } = {}): Connection {
  const sql = postgresJs(url, { max: options.max ?? 10, connect_timeout: options.connectS ?? 10, onnotice: () => undefined });
  return { db: drizzle(sql), sql, close: () => sql.end({ timeout: 5 }) };
}
