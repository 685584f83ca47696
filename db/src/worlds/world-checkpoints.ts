import { Entity, ENVIRONMENT, Environment, type Body } from '@worldkiln/contracts';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../connect.ts';
import type { Lease } from './leases.ts';
import { worldCheckpoints } from './tables.ts';

/** Where everything was, at a line of the log. */
export interface Checkpoint {
  seq: number;
  /** The last outbox line taken into account. */
  eventId: number;
  nextNet: number;
  entities: Entity[];
  /** A patch of the ground, or empty. */
  ground: string;
  environment: Environment;
}

/** Where what moved since a checkpoint was, at a later line: bytes the room packs and unpacks. */
export interface MotionCheckpoint {
  seq: number;
  eventId: number;
  nextNet: number;
  motion: Uint8Array;
}

/** The newest checkpoint with the newest motion; null for a world nobody has changed. */
export async function findCheckpoint(db: Tx, worldId: string): Promise<(Checkpoint & { motionSeq: number; motion: Uint8Array }) | null> {
  const [row] = await db.select().from(worldCheckpoints).where(eq(worldCheckpoints.worldId, worldId));
  if (!row) return null;
  const { seq, eventId, nextNet, motionSeq } = row;
  const environment = row.environment ? Environment.parse(row.environment) : ENVIRONMENT;
  return {
    seq,
    eventId,
    nextNet,
    motionSeq,
    environment,
    ground: row.ground,
    entities: Entity.array().parse(row.entities),
    motion: Buffer.from(row.motion, 'base64'),
  };
}

/** Writes a checkpoint if the lease is still ours, in one statement. False: the world is somebody else's now. */
export async function writeCheckpoint(db: Tx, lease: Lease, { seq, eventId, nextNet, entities, ground, environment }: Checkpoint): Promise<boolean> {
  const written = await db.execute(sql`
    insert into world_checkpoints (world_id, seq, event_id, fence, next_net, entities, motion_seq, motion, ground, environment)
    select held.id, ${seq}::bigint, ${eventId}::bigint, held.lease_fence, ${nextNet}::int, ${entitiesText(entities)}::text::jsonb, ${seq}::bigint, '', ${ground}::text,
      ${JSON.stringify(environment)}::text::jsonb
    from (select id, lease_fence from worlds where id = ${lease.worldId} and lease_fence = ${lease.fence} for share) held
    on conflict (world_id) do update
      set seq = excluded.seq, event_id = excluded.event_id, fence = excluded.fence, next_net = excluded.next_net, entities = excluded.entities,
          motion_seq = excluded.motion_seq, motion = excluded.motion, ground = excluded.ground, environment = excluded.environment, at = now()
    returning seq`);
  return written.length === 1;
}

/** Adds motion to the checkpoint that is there, if the lease is still ours. False: it is somebody else's, or there is no checkpoint yet. */
export async function writeMotion(db: Tx, lease: Lease, { seq, eventId, nextNet, motion }: MotionCheckpoint): Promise<boolean> {
  const written = await db.execute(sql`
    update world_checkpoints
    set motion_seq = ${seq}::bigint, motion = ${Buffer.from(motion).toString('base64')}, event_id = ${eventId}::bigint, next_net = ${nextNet}::int,
        fence = held.lease_fence, at = now()
    from (select id, lease_fence from worlds where id = ${lease.worldId} and lease_fence = ${lease.fence} for share) held
    where world_id = held.id
    returning seq`);
  return written.length === 1;
}

// Bodies are never changed in place, and with their hulls they are nine tenths of the text: spelled once each.
const bodyTexts = new WeakMap<Body, string>();

function entitiesText(entities: readonly Entity[]): string {
  const texts = entities.map(({ body, ...rest }) => {
    let text = bodyTexts.get(body);
    if (text === undefined) bodyTexts.set(body, (text = JSON.stringify(body)));
    return `${JSON.stringify(rest).slice(0, -1)},"body":${text}}`;
  });
  return `[${texts.join()}]`;
}
