import { BRUSH, KilnError, TERRAIN, type Command, type Entity, type GroundStamp, type JobEvent } from '@worldkiln/contracts';
import type { VersionForRoom } from '@worldkiln/db';
import { directionOf, encodeGroundStamp } from '@worldkiln/engine';
import { commit } from './commit.ts';
import type { Room } from './room.ts';

/** A landform that is to be, and the thing that marks its place. */
interface Shaped {
  marker: Entity;
  stamp: GroundStamp;
}

/** What the ground becomes when a landform's first version is there. Later versions change the marker alone: a crater is not dug twice. */
export function landformOf(room: Room, event: JobEvent['event'], version: VersionForRoom | null): Shaped | null {
  if (event.type !== 'asset_ready') return null;
  const marker = room.world.entities.get(event.entityId);
  const recipe = version?.bundle.recipe;
  if (!marker || !recipe?.stamp || marker.version > 0) return null;
  const { shape, radiusM, heightM } = recipe.stamp;
  const [x, , z] = marker.pose.position;
  const stamp: GroundStamp = {
    stamp: shape,
    x: Math.round(x * BRUSH.unitsPerM),
    z: Math.round(z * BRUSH.unitsPerM),
    radius: Math.round(radiusM * BRUSH.unitsPerM),
    height: Math.round(heightM * TERRAIN.unitsPerM),
    turn: turnOf(marker.pose.rotation),
    seed: recipe.seed & 0xffff,
  };
  return { marker, stamp };
}

/** Shapes the ground, sets the marker on it, and makes both one step of the asker's undo. */
export function shapeGround(room: Room, news: JobEvent, { marker, stamp }: Shaped): void {
  const actor = { by: 'job', jobId: news.jobId } as const;
  const [x, y, z] = marker.pose.position;
  const above = y - room.world.terrain.heightAt(x, z);
  try {
    const ground = commit(room, actor, { type: 'sculpt', op: encodeGroundStamp(stamp) });
    const stood = commit(room, actor, {
      type: 'move',
      entityId: marker.id,
      pose: { position: [x, room.world.terrain.heightAt(x, z) + above, z], rotation: marker.pose.rotation },
    });
    const back = [stood.inverse, ground.inverse].filter((command): command is Command => command !== null);
    if (news.event.type === 'asset_ready' && marker.owner) room.players.get(marker.owner)?.undo.did(back);
  } catch (error) {
    if (!(error instanceof KilnError)) throw error;
    room.logger.warn({ err: error, jobId: news.jobId }, 'a landform could not shape the ground');
  }
}

/** The 256th of a turn whose direction is nearest: ahead of the stamp is ahead of the thing. */
function turnOf([, qy, , qw]: Entity['pose']['rotation']): number {
  const [cos, sin] = [qw * qw - qy * qy, 2 * qw * qy];
  let best = 0;
  let most = -2;
  for (let turn = 0; turn < 256; turn++) {
    const [c, s] = directionOf(turn);
    if (c * cos + s * sin <= most) continue;
    most = c * cos + s * sin;
    best = turn;
  }
  return best;
}
