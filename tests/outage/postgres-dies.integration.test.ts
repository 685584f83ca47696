import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type Connection } from '@worldkiln/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../cli/src/box/free-port.ts';
import { LogFile } from '../../cli/src/box/log-file.ts';
import { postgresUrl, startPostgres } from '../../cli/src/box/postgres.ts';

// Each of these ended the process, or left it waiting, before db/src/postgres-js.ts: an exception outside every promise is
// a failure of the whole run here.

const folder = mkdtempSync(join(tmpdir(), 'worldkiln-outage-'));
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let raise: () => ReturnType<typeof startPostgres>;
let connection: Connection;
beforeAll(async () => {
  const port = await freePort();
  raise = () => startPostgres({ folder: join(folder, 'postgres'), port, password: 'of-a-test', log: new LogFile(join(folder, 'postgres.log')) });
  postgres = await raise();
  connection = connect(postgresUrl(port, 'of-a-test'), { max: 6, connectS: 5 });
  await connection.sql`create table marks (name text)`;
});
afterAll(async () => {
  await connection.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Transactions in every state a connection can be lost in. */
function open({ sql }: Connection, gone: Promise<void>) {
  const mark = 'within a lost transaction';
  return [
    sql.begin(async (tx) => void (await tx`select pg_sleep(60)`)),
    // Its callback is elsewhere, and goes on as if nothing had happened.
    sql.begin(async (tx) => {
      await tx`insert into marks values (${mark})`;
      await gone;
      await tx`insert into marks values (${mark})`;
    }),
    // It swallows the loss and writes on: on the connection's next life that would be outside of any transaction.
    sql.begin(async (tx) => {
      await tx`select pg_sleep(60)`.catch(() => undefined);
      for (let n = 0; n < 50; n++) {
        await sleep(20);
        await tx`insert into marks values (${mark})`.catch(() => undefined);
      }
    }),
    sql.begin(async (tx) => void (await Promise.all([tx`select pg_sleep(60)`, tx`insert into marks values (${mark})`, tx`select 1`]))),
    sql`select pg_sleep(60)`,
    // More than there are connections: these wait in the pool's own line, and may be done when it is their turn.
    ...Array.from({ length: 6 }, () => sql.begin(async (tx) => void (await tx`select pg_sleep(0.3)`))),
  ].map((asked) =>
    asked.then(
      () => 'done',
      (error: { code?: string }) => error.code ?? 'an error without a code',
    ),
  );
}

test.each(['its backends are ended', 'it is killed and comes back'])(
  'open transactions are told, none goes on outside, and the pool works at once when %s',
  async (how) => {
    for (let round = 0; round < 3; round++) {
      let tell = () => {};
      const gone = new Promise<void>((resolve) => (tell = resolve));
      const asked = open(connection, gone);
      const killer = connect(urlOf(connection), { max: 1 });
      // All five are where they should be lost: four at work, one between two of its queries.
      await expect
        .poll(async () => (await killer.sql`select 1 from pg_stat_activity where state = 'idle in transaction' or query like '%sleep(60)'`).length, {
          timeout: 60_000,
        })
        .toBeGreaterThanOrEqual(5);
      if (how === 'its backends are ended') {
        for (let again = 0; again < 3; again++) {
          await killer.sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'`;
          // Whoever waited in line connects and begins meanwhile, and is ended at any moment of that.
          await sleep(10 + round * 15);
        }
      } else {
        process.kill(postgres.pid, 'SIGQUIT');
        await postgres.exited;
        postgres = await raise();
      }
      await killer.close();
      tell();
      const ends = await Promise.race([Promise.all(asked), sleep(60_000).then(() => ['some were never told'])]);
      expect(new Set(ends)).not.toContain('some were never told');
      expect(ends.slice(0, 5)).not.toContain('done');
    }
    expect(await connection.sql`select * from marks`).toEqual([]);
    // All of its connections, not only the first: none has gone deaf.
    const working = Promise.all(Array.from({ length: 12 }, () => connection.sql`select pg_sleep(0.2)`)).then(() => 'all work');
    expect(await Promise.race([working, sleep(30_000).then(() => 'some are deaf')])).toBe('all work');
  },
);

const urlOf = ({ sql: { options } }: Connection): string => postgresUrl(Number(options.port[0]), 'of-a-test');
