import type { BakedBundle, ImportSource } from '@worldkiln/contracts';
import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import { assetVersions } from '../assets/tables.ts';
import { jobs } from './tables.ts';

/**
 * What the same bytes became before, when they were to be the same kind of thing at the same size; null when nobody
 * imported them yet. Names and licences may differ: they are not in the files.
 */
export async function findImportTwin(db: Tx, source: ImportSource): Promise<BakedBundle | null> {
  const sameBut = sql`${jobs.source} - 'name' - 'license' = ${JSON.stringify(source)}::jsonb - 'name' - 'license'`;
  const [row] = await db
    .select({ bundle: assetVersions.bundle })
    .from(jobs)
    .innerJoin(assetVersions, and(eq(assetVersions.assetId, jobs.assetId), eq(assetVersions.version, jobs.resultVersion)))
    .where(and(isNotNull(jobs.source), sql`(${jobs.source} ->> 'glb') = ${source.glb}`, sameBut))
    .orderBy(desc(jobs.createdAt))
    .limit(1);
  return row?.bundle ?? null;
}
