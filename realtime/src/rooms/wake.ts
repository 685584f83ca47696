import { KilnError } from '@worldkiln/contracts';
import { commandsAfter, findCheckpoint, findWorld, type Db, type WorldRow } from '@worldkiln/db';
import { addEntity, applyLine, createWorld, type World } from '@worldkiln/engine';

/** A world as it was when its last room ended. */
export interface Woken {
  row: WorldRow;
  world: World;
  /** The last outbox line taken into account. */
  eventId: number;
  /** The next short name: never one that was used before. */
  nextNet: number;
  /** Lines read from the log: how much the checkpoint lagged behind. */
  replayed: number;
}

const PAGE = 500;

/** Checkpoint, then the log after it. Read under the lease, so nobody writes meanwhile. */
export async function wakeWorld(db: Db, worldId: string): Promise<Woken> {
  const row = await findWorld(db, worldId);
  if (!row) throw new KilnError('missing', { code: 'world_missing', message: 'There is no such world. Check the link, or make a new world.' });
  const checkpoint = await findCheckpoint(db, worldId);
  const world = createWorld(row.seed);
  for (const entity of checkpoint?.entities ?? []) addEntity(world, entity);
  world.seq = checkpoint?.seq ?? 0;
  const woken: Woken = { row, world, eventId: checkpoint?.eventId ?? 0, nextNet: checkpoint?.nextNet ?? 1, replayed: 0 };
  for (;;) {
    const lines = await commandsAfter(db, worldId, world.seq, PAGE);
    for (const line of lines) {
      applyLine(world, line);
      woken.eventId = Math.max(woken.eventId, line.eventId ?? 0);
      if (line.command.type === 'spawn') woken.nextNet = Math.max(woken.nextNet, line.command.entity.net + 1);
    }
    woken.replayed += lines.length;
    if (lines.length < PAGE) return woken;
  }
}
