import type { AssetId, BakedBundle, JobRun, Outcome, Sha256 } from '@worldkiln/contracts';
import { and, eq, max, sql } from 'drizzle-orm';
import type { Db, Tx } from '../connect.ts';
import { appendJobEvent } from '../jobs/job-events.ts';
import { lockLive } from '../jobs/job-transitions.ts';
import { type Job, findJob, hintDispatchers, namesOf, updateJob } from '../jobs/jobs.ts';
import { assetVersions, assets } from './tables.ts';
import { forgetMeaning } from '../meaning/asset-meanings.ts';

export interface Publication extends JobRun {
  /** Names what the version is: the same content is published once. */
  contentSha: Sha256;
  bundle: BakedBundle;
  draft: boolean;
  /** What was delivered instead of what was asked, and why; null when it is what was asked. */
  downgrade: string | null;
  /** True when nothing comes after it: the job is ready. */
  last: boolean;
  tags: string[];
  license: string;
  /** For the last: what was asked, delivered, and fell. */
  outcome?: Outcome | undefined;
  /** True when another job had made it. */
  reused?: boolean | undefined;
}

export interface Published {
  assetId: AssetId;
  version: number;
}

/**
 * Adds a version to the job's asset, makes the job ready when it is the last, and tells the rooms: one transaction,
 * once per content and attempt. Asked again it answers the version that is there. Null when the run no longer speaks
 * for the job: cancelled meanwhile, or a newer attempt took over.
 */
export async function publishVersion(db: Db, publication: Publication): Promise<Published | null> {
  return db.transaction(async (tx) => {
    const job = await lockLive(tx, publication);
    if (job === null) return alreadyPublished(tx, publication);
    const known = await versionOf(tx, job, publication.contentSha);
    // A draft says what it has to say once; a last one still has to make the job ready, even with the same bytes.
    if (known !== null && !publication.last) return { assetId: job.assetId, version: known };
    const version = known ?? (await addVersion(tx, job, publication));
    if (known !== null) await promote(tx, job, known, publication);
    await announce(tx, job, publication, version);
    return { assetId: job.assetId, version };
  });
}

/** The job had ended: by this very publication, or otherwise. */
async function alreadyPublished(tx: Tx, { jobId, attempt, contentSha }: Publication): Promise<Published | null> {
  const job = await findJob(tx, jobId);
  if (job === null || job.attempt !== attempt || job.status !== 'ready') return null;
  const version = await versionOf(tx, job, contentSha);
  return version === null ? null : { assetId: job.assetId, version };
}

async function versionOf(tx: Tx, job: Job, contentSha: Sha256): Promise<number | null> {
  const [row] = await tx
    .select({ version: assetVersions.version })
    .from(assetVersions)
    .where(and(eq(assetVersions.assetId, job.assetId), eq(assetVersions.bundleSha, contentSha)));
  return row?.version ?? null;
}

/** The job's row lock makes reading the newest number and writing the next one step. */
async function addVersion(tx: Tx, job: Job, publication: Publication): Promise<number> {
  const { bundle, contentSha, draft, downgrade, tags, license } = publication;
  const [newest] = await tx
    .select({ version: max(assetVersions.version) })
    .from(assetVersions)
    .where(eq(assetVersions.assetId, job.assetId));
  const version = (newest?.version ?? 0) + 1;
  const { glb, lods, textures, thumbnail } = bundle.files;
  const bytes = [glb, ...lods, ...textures, thumbnail].reduce((sum, file) => sum + file.bytes, 0);
  const shown = { displayName: bundle.recipe.name, kind: bundle.recipe.kind, tags, license, version };
  await tx
    .insert(assets)
    .values({
      ...shown,
      bytes,
      id: job.assetId,
      ownerId: job.accountId,
      worldId: job.worldId,
      jobId: job.id,
      prompt: job.prompt,
      negativePrompt: job.negativePrompt,
    })
    .onConflictDoUpdate({ target: assets.id, set: { ...shown, bytes: sql`${assets.bytes} + ${bytes}` } });
  await tx.insert(assetVersions).values({ assetId: job.assetId, version, bundleSha: contentSha, bundle, draft, downgrade });
  await forgetMeaning(tx, job.assetId);
  return version;
}

/** What stood as a draft may turn out to be all there is: the same bytes, now said to be the last word. */
async function promote(tx: Tx, job: Job, version: number, { draft, downgrade }: Publication): Promise<void> {
  await tx
    .update(assetVersions)
    .set({ draft, downgrade })
    .where(and(eq(assetVersions.assetId, job.assetId), eq(assetVersions.version, version)));
}

async function announce(tx: Tx, job: Job, publication: Publication, version: number): Promise<void> {
  const { draft, downgrade, last, outcome, reused } = publication;
  await updateJob(tx, job, {
    resultVersion: version,
    downgrade,
    ...(last ? { status: 'ready', detail: 'ready', progress: 1, lastError: null, outcome: outcome ?? null, reused: reused ?? false, endedAt: new Date() } : {}),
  });
  const names = { entityId: job.entityId, assetId: job.assetId };
  await appendJobEvent(tx, { ...namesOf(job), event: { type: 'asset_ready', ...names, version, draft } });
  if (last) await hintDispatchers(tx, job);
}
