import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { BlobRef, KilnError } from '@worldkiln/contracts';
import type postgres from 'postgres';
import { connect } from './connect.ts';

/** A table as a backup has it. */
export interface TableShape {
  name: string;
  columns: string[];
}

/** The number a sequence would give next; text, because it may be beyond 2^53. */
export interface SequenceState {
  name: string;
  next: string;
}

export interface Dump {
  /** The newest migration the database has had, by the moment it was made. */
  schema: number;
  /** In an order in which no row comes before what it refers to. */
  tables: TableShape[];
  sequences: SequenceState[];
  /** The files that published versions are made of, each once. */
  blobs: BlobRef[];
  /** Its rows, some thousand at a time. */
  rows(table: TableShape): AsyncIterable<Buffer>;
}

/** Reads a whole database as it was at one moment, while others go on writing. */
export async function dumpDatabase<T>(url: string, read: (dump: Dump) => Promise<T>): Promise<T> {
  const { sql, close } = connect(url, { max: 1 });
  try {
    // What `read` returns is what `begin` returns; its own type unwraps arrays of queries, which ours never is.
    return (await sql.begin('isolation level repeatable read read only', async (tx) => {
      const tables = await tablesOf(tx);
      return read({
        schema: await schemaOf(tx),
        tables,
        sequences: await sequencesOf(tx),
        blobs: await blobsOf(tx),
        rows: (table) => rowsOf(tx, table),
      });
    })) as T;
  } finally {
    await close();
  }
}

export interface Restore extends Pick<Dump, 'schema' | 'tables' | 'sequences'> {
  /** Whether rows that are there may be thrown away. */
  replace: boolean;
}

/**
 * Writes a whole database in one transaction: all of it or nothing. `feed` hands over each table's rows in the order of
 * `tables`; whatever it throws takes everything back. Refuses while any other program is connected: a room or a
 * dispatcher that lived through it would go on writing what it remembers of the old world.
 */
export async function restoreDatabase(
  url: string,
  restore: Restore,
  feed: (write: (table: string, rows: AsyncIterable<Uint8Array>) => Promise<number>) => Promise<void>,
): Promise<void> {
  refuseNewer(restore.schema);
  const { sql, close } = connect(url, { max: 1 });
  try {
    await refuseOthers(sql);
    await sql.begin(async (tx) => {
      const here = await tablesOf(tx);
      refuseUnknown(restore.tables, here);
      await tx`lock table ${list(tx, here)} in access exclusive mode`;
      if (restore.replace) await tx`truncate ${list(tx, here)}`;
      else await refuseFull(tx, here);
      await feed((table, rows) => insertRows(tx, restore.tables, table, rows));
      for (const { name, next } of restore.sequences) {
        // Unlike setval this is taken back with the transaction. A statement of its kind takes no parameters.
        if (!/^\d{1,19}$/.test(next)) throw damaged(`the sequence ${name} stands at ${next}`);
        await tx`alter sequence ${tx(name)} restart with ${tx.unsafe(next)}`;
      }
    });
  } finally {
    await close();
  }
}

/** The newest migration this code knows. */
export function newestSchema(): number {
  const journal = JSON.parse(readFileSync(new URL('../migrations/meta/_journal.json', import.meta.url), 'utf8')) as { entries: { when: number }[] }; // drizzle-kit writes it
  return Math.max(...journal.entries.map(({ when }) => when));
}

/** Refuses a backup of a newer Worldkiln: what it has more would be lost. */
export function refuseNewer(schema: number): void {
  if (schema <= newestSchema()) return;
  throw new KilnError('refused', {
    code: 'backup_newer',
    message: 'This backup was made by a newer Worldkiln than this one. Update this one, then restore.',
  });
}

type Sql = postgres.TransactionSql;

/** What PostgreSQL computes from other columns is no part of a backup: it cannot be written. */
async function tablesOf(tx: Sql): Promise<TableShape[]> {
  const rows = await tx<{ name: string; columns: string[] }[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by c.relname order by c.relname`;
  const refers = await tx<{ from: string; to: string }[]>`
    select f.relname as from, t.relname as to from pg_constraint k
    join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and f.relnamespace = 'public'::regnamespace and f.oid <> t.oid`;
  return inOrder(
    rows.map(({ name, columns }) => ({ name, columns })),
    refers,
  );
}

/** Those that are referred to first. */
function inOrder(tables: TableShape[], refers: readonly { from: string; to: string }[]): TableShape[] {
  const ordered: TableShape[] = [];
  let rest = tables;
  while (rest.length > 0) {
    const waiting = new Set(rest.map(({ name }) => name));
    const ready = rest.filter(({ name }) => !refers.some(({ from, to }) => from === name && waiting.has(to)));
    if (ready.length === 0)
      throw new KilnError('broken', { code: 'tables_in_a_circle', message: `The tables ${[...waiting].join(', ')} refer to each other.` });
    ordered.push(...ready);
    rest = rest.filter((table) => !ready.includes(table));
  }
  return ordered;
}

async function schemaOf(tx: Sql): Promise<number> {
  const [row] = await tx<{ newest: string | null }[]>`select max(created_at)::text as newest from drizzle.__drizzle_migrations`;
  return Number(row?.newest ?? 0);
}

async function sequencesOf(tx: Sql): Promise<SequenceState[]> {
  const names = await tx<{ name: string }[]>`select sequencename::text as name from pg_sequences where schemaname = 'public' order by 1`;
  const states: SequenceState[] = [];
  for (const { name } of names) {
    const [row] = await tx<{ next: string }[]>`select (last_value + is_called::int)::text as next from ${tx(name)}`;
    if (row) states.push({ name, next: row.next });
  }
  return states;
}

async function blobsOf(tx: Sql): Promise<BlobRef[]> {
  const rows = await tx<{ sha256: string; bytes: number; mime: string }[]>`
    select distinct on (1) ref->>'sha256' as sha256, (ref->'bytes')::int as bytes, ref->>'mime' as mime
    from (
      select jsonb_path_query(bundle, '$.files.** ? (exists(@.sha256))') as ref from asset_versions
      union all select blob from uploads where blob is not null
      -- An import that is not done yet needs its file; one that was refused has none any more.
      union all select jsonb_build_object('sha256', source->'glb', 'bytes', source->'bytes', 'mime', 'model/gltf-binary') from jobs
        where source->'bytes' is not null and source->'gone' is null and status in ('queued', 'generating', 'postprocess')
      union all select jsonb_build_object('sha256', file->'sha256', 'bytes', file->'bytes', 'mime', 'application/octet-stream')
        from jobs, jsonb_array_elements(source->'beside') file
        where file->'bytes' is not null and source->'gone' is null and status in ('queued', 'generating', 'postprocess')
    ) refs order by 1`;
  return rows.map(({ sha256, bytes, mime }) => BlobRef.parse({ sha256, bytes, mime }));
}

/** A checkpoint's row can be megabytes: few at a time. */
const ROWS_AT_ONCE = 100;
/** As much as one INSERT takes at a time. */
const INSERT_BYTES = 256 * 1024;

/**
 * A table as lines of JSON, each a list of texts and nulls. Every value is PostgreSQL's own text of it, so it is exact.
 * COPY was tried and dropped: as streams of postgres.js 3.4 inside a transaction, reading hung with tables of some hundred
 * rows, and writing hung now and then when a row was refused.
 */
async function* rowsOf(tx: Sql, { name, columns }: TableShape): AsyncGenerator<Buffer> {
  const texts = columns.map((column) => `${quoted(column)}::text`).join(', ');
  const batches = tx<
    Record<string, string | null>[]
  >`select ${tx.unsafe(texts)} from ${tx(name)} order by ${tx.unsafe(columns.length > 1 ? '1, 2' : '1')}`.cursor(ROWS_AT_ONCE);
  for await (const batch of batches) yield Buffer.from(batch.map((row) => `${JSON.stringify(columns.map((column) => row[column] ?? null))}\n`).join(''));
}

async function insertRows(tx: Sql, tables: TableShape[], name: string, source: AsyncIterable<Uint8Array>): Promise<number> {
  const table = tables.find((one) => one.name === name);
  if (!table) throw damaged(`it has rows of ${name} and says nothing of that table`);
  const types = await typesOf(tx, name);
  const values = table.columns.map((column, at) => `(line->>${at})::${types.get(column) ?? 'text'}`);
  const insert = `insert into ${quoted(name)} (${table.columns.map(quoted).join(', ')}) select ${values.join(', ')} from json_array_elements($1::text::json) as line`;
  let rows = 0;
  let lines: string[] = [];
  let bytes = 0;
  const flush = async () => {
    if (lines.length > 0) await tx.unsafe(insert, [`[${lines.join(',')}]`]);
    rows += lines.length;
    [lines, bytes] = [[], 0];
  };
  for await (const line of linesOf(source)) {
    lines.push(line);
    bytes += line.length;
    if (bytes > INSERT_BYTES) await flush();
  }
  await flush();
  return rows;
}

/** Each column's type as PostgreSQL writes it, to cast its text to. */
async function typesOf(tx: Sql, table: string): Promise<Map<string, string>> {
  const rows = await tx<{ column: string; type: string }[]>`
    select attname::text as column, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${quoted(table)}::regclass and attnum > 0 and not attisdropped`;
  return new Map(rows.map(({ column, type }) => [column, type]));
}

async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let begun: Uint8Array[] = [];
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end)]).toString('utf8');
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.slice(from));
  }
  if (begun.length > 0) throw damaged('its last row is cut');
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const list = (tx: Sql, tables: TableShape[]) => tx.unsafe(tables.map(({ name }) => quoted(name)).join(', '));

function refuseUnknown(tables: TableShape[], here: TableShape[]): void {
  for (const { name, columns } of tables) {
    const known = here.find((table) => table.name === name)?.columns ?? [];
    const lost = columns.find((column) => !known.includes(column));
    if (lost === undefined) continue;
    throw new KilnError('refused', {
      code: 'backup_unlike',
      message: `This backup has ${name}.${lost}, and this Worldkiln has no such thing. Restore it with the Worldkiln that made it, then update.`,
    });
  }
}

async function refuseFull(tx: Sql, tables: TableShape[]): Promise<void> {
  for (const { name } of tables) {
    const [row] = await tx<{ full: boolean }[]>`select exists (select 1 from ${tx(name)}) as full`;
    if (!row?.full) continue;
    throw new KilnError('refused', {
      code: 'database_not_empty',
      message: `This database is in use (${name} has rows). --replace throws away what is in it and puts the backup in its place.`,
    });
  }
}

/** How long a connection that has just been closed may still be listed. */
const GOODBYE_MS = 2_000;

async function refuseOthers(sql: postgres.Sql): Promise<void> {
  const until = Date.now() + GOODBYE_MS;
  for (;;) {
    const others = await sql<{ who: string }[]>`
      select coalesce(nullif(application_name, ''), 'unnamed') || ' from ' || coalesce(client_addr::text, 'this machine') as who
      from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;
    if (others.length === 0) return;
    if (Date.now() > until)
      throw new KilnError('refused', {
        code: 'database_in_use',
        message: `${others.length} other connection${others.length === 1 ? '' : 's'} to this database (${others[0]?.who}): stop every process of Worldkiln on it first.`,
      });
    await once(AbortSignal.timeout(100), 'abort');
  }
}

const damaged = (what: string): KilnError => new KilnError('invalid', { code: 'backup_damaged', message: `This is no whole backup: ${what}.` });
