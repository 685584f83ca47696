import { trace } from '@worldkiln/telemetry';
import { failureOf, KilnError, workflowIdOf, type Actor, type Command, type JobEvent, type Vec3 } from '@worldkiln/contracts';
import type { VersionForRoom } from '@worldkiln/db';
import { commit } from './commit.ts';
import { onEnded, onQueued, onReady } from './job-commands.ts';
import { landformOf, shapeGround } from './landforms.ts';
import { placeAt, placeFor } from './placing.ts';
import type { Room } from './room.ts';
import { broadcast } from './talk.ts';

/** A line of the outbox: its command, if it has one, is committed under the line's number, once; everybody hears of it. */
export async function takeNews(room: Room, news: JobEvent, findVersion: (assetId: string, version: number) => Promise<VersionForRoom | null>): Promise<void> {
  const version = news.event.type === 'asset_ready' ? await findVersion(news.event.assetId, news.event.version) : null;
  if (news.id > room.eventId) {
    const shaped = landformOf(room, news.event, version);
    const command = commandOf(room, news, version);
    if (command) commitNews(room, { by: 'job', jobId: news.jobId }, command, news);
    if (shaped) shapeGround(room, news, shaped);
    room.eventId = news.id;
  }
  broadcast(room, { type: 'job', event: news });
}

function commandOf(room: Room, { jobId, event }: JobEvent, version: VersionForRoom | null): Command | null {
  switch (event.type) {
    case 'job_queued':
      return onQueued(jobId, event, room.world.entities.get(event.entityId), () => ({ net: room.nextNet++, pose: spotFor(room, event) }));
    case 'asset_ready':
      return onReady(event, room.world.entities.get(event.entityId), version);
    case 'job_failed':
    case 'job_cancelled':
      return onEnded(event, room.world.entities.get(event.entityId));
    case 'job_progress':
    case 'job_cost':
    case 'asset_pictured':
      return null;
  }
}

function commitNews(room: Room, actor: Actor, command: Command, news: JobEvent): void {
  try {
    const { inverse } = commit(room, actor, command, news.id);
    trace({
      name: `room ${command.type}`,
      workflowId: workflowIdOf(news.jobId),
      startMs: Date.parse(news.at),
      attributes: { 'worldkiln.world_id': news.worldId },
    });
    // Whoever asked for it can take it back like anything else they did.
    if (inverse && news.event.type === 'job_queued') room.players.get(news.event.requestedBy)?.undo.did([inverse]);
  } catch (error) {
    // 'busy' passes: the reader tries this line again. Anything else will not, and must not hold up the lines behind it.
    if (!(error instanceof KilnError) || error.kind === 'busy') throw error;
    if (news.event.type === 'job_queued') room.onTurnedAway({ jobId: news.jobId, attempt: news.event.attempt }, failureOf(error));
    room.logger.warn({ err: error, jobId: news.jobId, event: news.event.type }, 'a job could not change the world');
  }
}

function spotFor(room: Room, event: Extract<JobEvent['event'], { type: 'job_queued' }>) {
  const asker = room.players.get(event.requestedBy);
  const around = {
    heightAt: (x: number, z: number) => room.world.terrain.heightAt(x, z),
    things: room.world.entities.values(),
    people: [...room.players.values()].map(({ move }): Vec3 => move.position),
  };
  if (event.at) return placeAt(event.at, event.scaleMeters, asker?.move.yaw ?? 0, around);
  return placeFor(asker ? { position: asker.move.position, yaw: asker.move.yaw } : null, event.scaleMeters, room.info.spawn, around);
}
