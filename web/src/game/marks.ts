import type { Entity, EntityId, JobId } from '@worldkiln/contracts';
import type { Stage } from '@worldkiln/stage';
import type { RoomLike } from '../net/room-like.ts';

/** A label over something in the world: a name, a badge, a tag or a burning job's heat. */
export interface Mark {
  key: string;
  kind: 'name' | 'heat' | 'cracked' | 'tag' | 'slow' | 'lost';
  text: string;
  /** What they said or did a moment ago. */
  said: string | null;
  progress: number | null;
  entityId: EntityId | null;
  jobId: JobId | null;
  mine: boolean;
  /** Nobody can press what is out of reach. */
  near: boolean;
}

/** A mark and where it floats in the window. */
export interface PlacedMark extends Mark {
  x: number;
  y: number;
  distanceM: number;
}

const NAMES_M = 70;
const BADGES_M = 45;
const MOST = 24;

/** Every label of this frame, nearest first, at most two dozen: more is noise. */
export function placeMarks(
  stage: Stage,
  room: RoomLike,
  nowMs: number,
  me: string,
  heat: (entity: Entity) => { progress: number | null; words: string } | null,
  saidBy: (net: number) => string | null,
): PlacedMark[] {
  const marks: PlacedMark[] = [];
  for (const [net, player] of room.players) {
    const pose = net === room.selfNet ? null : room.playerPose(net, nowMs);
    const at = pose && stage.project([pose.position[0], pose.position[1] + 2.05, pose.position[2]]);
    if (at && at.distanceM < NAMES_M)
      marks.push({
        key: `p${net}`,
        kind: 'name',
        text: player.name,
        said: saidBy(net),
        progress: null,
        entityId: null,
        jobId: null,
        mine: false,
        near: false,
        ...at,
      });
  }
  for (const entity of room.world?.entities.values() ?? []) {
    const mark = markOf(entity, stage, me, heat);
    if (!mark) continue;
    const [x, y, z] = (room.poseOf(entity.net, nowMs) ?? entity.pose).position;
    const at = stage.project([x, y + entity.body.size[1] + 0.3, z]);
    if (at && at.distanceM < BADGES_M) marks.push({ ...mark, near: at.distanceM < 16, ...at });
  }
  return marks.sort((a, b) => a.distanceM - b.distanceM).slice(0, MOST);
}

/** Most things have none: nothing is made for those, sixty times a second. */
function markOf(entity: Entity, stage: Stage, me: string, heat: (entity: Entity) => { progress: number | null; words: string } | null): Mark | null {
  const mark = (kind: Mark['kind'], text: string, progress: number | null = null): Mark => ({
    kind,
    text,
    progress,
    key: entity.id,
    entityId: entity.id,
    jobId: entity.jobId,
    mine: entity.owner === me,
    near: false,
    said: null,
  });
  const { firing } = entity;
  if (firing.state === 'cracked') return mark('cracked', firing.failure.message);
  const burning = heat(entity);
  if (burning) return mark('heat', burning.words, burning.progress);
  const state = stage.things.get(entity.id)?.file?.state;
  if (state === 'failed') return mark('lost', 'Its picture did not arrive.');
  if (state === 'slow') return mark('slow', 'Its picture is slow to arrive…');
  if (firing.state === 'glazed' && firing.downgraded !== undefined) return mark('tag', firing.downgraded);
  return null;
}
