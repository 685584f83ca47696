import { Entity } from '@worldkiln/contracts';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from './connect.ts';
import type { Lease } from './leases.ts';
import { worldCheckpoints } from './schema.ts';

/** Where everything was, at a line of the log. */
export interface Checkpoint {
  seq: number;
  /** The last outbox line taken into account. */
  eventId: number;
  nextNet: number;
  entities: Entity[];
}

/** The newest checkpoint; null for a world nobody has changed. */
export async function findCheckpoint(db: Tx, worldId: string): Promise<Checkpoint | null> {
  const [row] = await db.select().from(worldCheckpoints).where(eq(worldCheckpoints.worldId, worldId));
  if (!row) return null;
  return { seq: row.seq, eventId: row.eventId, nextNet: row.nextNet, entities: Entity.array().parse(row.entities) };
}

/** Writes a checkpoint if the lease is still ours, in one statement. False: the world is somebody else's now. */
export async function writeCheckpoint(db: Tx, lease: Lease, checkpoint: Checkpoint): Promise<boolean> {
  const entities = JSON.stringify(checkpoint.entities);
  const written = await db.execute(sql`
    insert into world_checkpoints (world_id, seq, event_id, fence, next_net, entities)
    select held.id, ${checkpoint.seq}::bigint, ${checkpoint.eventId}::bigint, held.lease_fence, ${checkpoint.nextNet}::int, ${entities}::text::jsonb
    from (select id, lease_fence from worlds where id = ${lease.worldId} and lease_fence = ${lease.fence} for share) held
    on conflict (world_id) do update
      set seq = excluded.seq, event_id = excluded.event_id, fence = excluded.fence, next_net = excluded.next_net, entities = excluded.entities, at = now()
    returning seq`);
  return written.length === 1;
}
