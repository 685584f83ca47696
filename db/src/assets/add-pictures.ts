import type { BlobRef, DrawInput } from '@worldkiln/contracts';
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { appendJobEvent } from '../jobs/job-events.ts';
import { findJob, namesOf } from '../jobs/jobs.ts';
import { assetVersions, assets } from './tables.ts';

export type DrawnPictures = Record<'thumbnail' | 'wireframe' | 'turntable', BlobRef>;

/** Adds its pictures to a version and tells the rooms, once. False: the version has its own, or is gone. */
export async function addPictures(db: Db, { jobId, assetId, version }: DrawInput, pictures: DrawnPictures): Promise<boolean> {
  return db.transaction(async (tx) => {
    const job = await findJob(tx, jobId);
    const [added] = await tx
      .update(assetVersions)
      .set({ bundle: sql`jsonb_set(${assetVersions.bundle}, '{files}', ${assetVersions.bundle}->'files' || ${JSON.stringify(pictures)}::jsonb)` })
      .where(and(eq(assetVersions.assetId, assetId), eq(assetVersions.version, version), sql`${assetVersions.bundle}->'files'->'turntable' is null`))
      .returning({ version: assetVersions.version });
    if (added === undefined || job === null) return false;
    const bytes = Object.values(pictures).reduce((sum, file) => sum + file.bytes, 0);
    await tx
      .update(assets)
      .set({ bytes: sql`${assets.bytes} + ${bytes}` })
      .where(eq(assets.id, assetId));
    await appendJobEvent(tx, { ...namesOf(job), event: { type: 'asset_pictured', assetId, version } });
    return true;
  });
}
