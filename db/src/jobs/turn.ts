import { sql } from 'drizzle-orm';
import { connect, type Connection } from '../connect.ts';

/**
 * Something that one process of an installation does at a time. It is an advisory lock on a connection of its own, so a
 * process that is killed loses it at once, and a connection that was lost takes it again if it is still free.
 */
export class Turn {
  readonly #name: string;
  readonly #connection: Connection;

  constructor(url: string, name: string) {
    this.#name = name;
    this.#connection = connect(url, { max: 1 });
  }

  /** Whether it is ours now; asked again it stays ours. */
  async take(): Promise<boolean> {
    const [row] = await this.#connection.db.execute<{ ours: boolean }>(sql`
      select case when exists (select 1 from pg_locks where pid = pg_backend_pid() and locktype = 'advisory' and granted)
        then true else pg_try_advisory_lock(hashtextextended(${this.#name}, 0)) end as ours`);
    return row?.ours === true;
  }

  /** Lets the next one in. */
  release(): Promise<void> {
    return this.#connection.close();
  }
}
