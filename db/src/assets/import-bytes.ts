import type { ImportSource, JobId, Sha256 } from '@worldkiln/contracts';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { jobs } from '../jobs/tables.ts';

/** Any number that only the bytes of imports use. */
const BYTES_LOCK = 0x62_79_74_65;

/** The files of an import, each once, always in one order: two that share some never wait for each other in a ring. */
export const filesOfImport = ({ glb, beside }: Pick<ImportSource, 'glb' | 'beside'>): Sha256[] =>
  [...new Set([glb, ...beside.map(({ sha256 }) => sha256)])].toSorted();

/**
 * Until the transaction's end nobody else begins to rely on these bytes, or takes them away: who brings them looks once
 * more that they are there and writes the job that names them, who refuses them looks that nothing does and removes them.
 */
export async function lockBytes(tx: Tx, names: readonly Sha256[]): Promise<void> {
  for (const name of names) await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, ${BYTES_LOCK}))`);
}

/** Whether anything names these bytes, but for one import that was refused: another import, an upload, an asset, a stage's output. */
export async function bytesNamed(tx: Tx, sha256: Sha256, refused: JobId | null = null): Promise<boolean> {
  const within = `%${sha256}%`;
  const [row] = await tx.execute<{ named: boolean }>(sql`select
    exists (select 1 from jobs where id is distinct from ${refused} and source is not null and source->'gone' is null and source::text like ${within})
    or exists (select 1 from uploads where sha256 = ${sha256} or blob->>'sha256' = ${sha256})
    or exists (select 1 from asset_versions where bundle::text like ${within})
    or exists (select 1 from stage_outputs where output::text like ${within}) as named`);
  return row?.named ?? true;
}

/** Writes that an import's bytes are not kept any more. */
export async function markImportGone(tx: Tx, id: JobId): Promise<void> {
  await tx
    .update(jobs)
    .set({ source: sql`${jobs.source} || '{"gone": true}'::jsonb` })
    .where(eq(jobs.id, id));
}
