import type { Command, Entity } from '@worldkiln/contracts';
import { findJob, findVersion, currentVersion, type Db } from '@worldkiln/db';
import { commit } from './commit.ts';
import { onReady, STOPPED } from './job-commands.ts';
import type { Room } from './room.ts';

/**
 * A thing came back by undo or redo. While it was away the outbox's words about it went by, so what its job has made
 * of it since is looked up and done to it now.
 */
export async function catchUpReturned(room: Room, db: Db, { id, assetId, jobId }: Entity): Promise<void> {
  if (jobId === null) return;
  const job = await findJob(db, jobId);
  const version = await currentVersion(db, assetId);
  const made = version === null ? null : await findVersion(db, assetId, version);
  const entity = room.world.entities.get(id);
  if (!entity || !job) return;
  const actor = { by: 'job' as const, jobId };
  if (version !== null && version > entity.version) {
    const command = onReady({ type: 'asset_ready', entityId: id, assetId, version, draft: made?.draft ?? false }, entity, made);
    if (command) commit(room, actor, command);
  }
  const ended = crackOf(job, entity);
  if (ended) commit(room, actor, ended);
}

function crackOf(job: NonNullable<Awaited<ReturnType<typeof findJob>>>, entity: Entity): Command | null {
  const failure = job.status === 'failed' ? job.lastError : job.status === 'cancelled' && entity.version === 0 ? STOPPED : null;
  return failure ? { type: 'stage', entityId: entity.id, firing: { state: 'cracked', failure }, jobId: entity.jobId } : null;
}
