import { randomBytes } from 'node:crypto';
import { connect, migrate, type Connection } from '@worldkiln/db';
import { inject } from 'vitest';

export interface FreshDatabase extends Connection {
  url: string;
  drop(): Promise<void>;
}

/** A migrated database of its own, on the run's PostgreSQL: tests in parallel never see each other's rows. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const name = `t_${randomBytes(8).toString('hex')}`;
  const url = new URL(inject('databaseUrl'));
  const admin = connect(url.href, { max: 1 });
  await admin.sql.unsafe(`create database ${name}`);
  await admin.close();
  url.pathname = `/${name}`;
  await migrate(url.href);
  const connection = connect(url.href);
  return {
    ...connection,
    url: url.href,
    async drop() {
      await connection.close();
      const again = connect(inject('databaseUrl'), { max: 1 });
      await again.sql.unsafe(`drop database if exists ${name} with (force)`);
      await again.close();
    },
  };
}
