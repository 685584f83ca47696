import { boxBody, type AssetKind, type Command, type Entity, type Failure, type JobEvent, type Pose } from '@worldkiln/contracts';
import type { VersionForRoom } from '@worldkiln/db';
import { dressBody } from '@worldkiln/engine';

type EventOf<T extends JobEvent['event']['type']> = Extract<JobEvent['event'], { type: T }>;

/** Whether people are meant to carry it before its recipe says so. */
const CARRIED: Record<AssetKind, boolean> = { prop: true, character: false, structure: false, terrain_stamp: false };

/** A job was accepted: its clay appears. On another try, what stands there cracked is clay again, or the draft it was. */
export function onQueued(
  jobId: Entity['jobId'],
  event: EventOf<'job_queued'>,
  known: Entity | undefined,
  spot: () => { net: number; pose: Pose },
): Command | null {
  if (known)
    return known.firing.state === 'cracked' ? { type: 'stage', entityId: known.id, firing: { state: known.version > 0 ? 'bisque' : 'clay' }, jobId } : null;
  const { net, pose } = spot();
  const entity: Entity = {
    id: event.entityId,
    net,
    assetId: event.assetId,
    version: 0,
    kind: event.kind,
    name: event.name.slice(0, 80),
    firing: { state: 'clay' },
    palette: event.palette.slice(0, 4),
    tint: null,
    pose,
    velocity: [0, 0, 0],
    body: boxBody(event.scaleMeters, event.massKg, event.body),
    pickup: CARRIED[event.kind] && event.body === 'dynamic',
    owner: event.requestedBy,
    holder: null,
    jobId,
  };
  return { type: 'spawn', entity };
}

/** A version is there: the same entity becomes it. A late word about an older version changes nothing. */
export function onReady(event: EventOf<'asset_ready'>, known: Entity | undefined, version: VersionForRoom | null): Command | null {
  if (!known || !version || event.version < known.version) return null;
  const { recipe } = version.bundle;
  // What builders did to the clay they did to the thing: it survives the fire.
  const body = dressBody(version.bundle.body, known.scale ?? 1, known.physics ?? {});
  return {
    type: 'fire',
    entityId: known.id,
    assetId: event.assetId,
    version: event.version,
    firing: event.draft ? { state: 'bisque' } : { state: 'glazed', ...(version.downgrade === null ? {} : { downgraded: version.downgrade.slice(0, 300) }) },
    body,
    pickup: recipe.interaction.pickup,
    name: recipe.name.slice(0, 80),
  };
}

/** What a thing wears whose creator stopped its job. */
export const STOPPED: Failure = { kind: 'refused', code: 'job_cancelled', message: 'Its creator stopped it. Retry to make it after all.' };

/** A job ended without its asset: the reason is worn by the entity. A draft that is there stays what it is when its creator stopped. */
export function onEnded(event: EventOf<'job_failed'> | EventOf<'job_cancelled'>, known: Entity | undefined): Command | null {
  if (!known) return null;
  if (event.type === 'job_cancelled' && known.version > 0) return null;
  const failure = event.type === 'job_failed' ? event.error : STOPPED;
  return { type: 'stage', entityId: known.id, firing: { state: 'cracked', failure }, jobId: known.jobId };
}
