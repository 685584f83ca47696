import { KilnError } from '@worldkiln/contracts';
import { commandsAfter, findCheckpoint, findWorld, type Db, type LogLine, type WorldRow } from '@worldkiln/db';
import { addEntity, applyLine, createWorld, decodePatch, setMotion, type World } from '@worldkiln/engine';
import { decodeMotion, type Motion } from '../persistence/motion-codec.ts';

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
  /** The line of the whole checkpoint; null where there is none yet. */
  wholeSeq: number | null;
  /** What had moved since that. */
  moved: number[];
}

const PAGE = 500;

/** Checkpoint, then the log after it. Read under the lease, so nobody writes meanwhile. */
export async function wakeWorld(db: Db, worldId: string): Promise<Woken> {
  const row = await findWorld(db, worldId);
  if (!row) throw new KilnError('missing', { code: 'world_missing', message: 'There is no such world. Check the link, or make a new world.' });
  const checkpoint = await findCheckpoint(db, worldId);
  const world = createWorld(row.seed);
  for (const entity of checkpoint?.entities ?? []) addEntity(world, entity);
  layPatch(world, checkpoint?.ground ?? '');
  if (checkpoint) world.environment = checkpoint.environment;
  world.seq = checkpoint?.seq ?? 0;
  const woken: Woken = {
    row,
    world,
    eventId: checkpoint?.eventId ?? 0,
    nextNet: checkpoint?.nextNet ?? 1,
    replayed: 0,
    wholeSeq: checkpoint?.seq ?? null,
    moved: [],
  };
  // Motion was written at a line of its own: what the log did to a thing after that line counts more.
  let motion = decodeMotion(checkpoint?.motion ?? new Uint8Array());
  const moveOn = (seq: number) => {
    if (seq < (checkpoint?.motionSeq ?? 0)) return;
    woken.moved.push(...setInMotion(world, motion));
    motion = [];
  };
  for (;;) {
    const lines = await commandsAfter(db, worldId, world.seq, PAGE);
    for (const line of lines) {
      moveOn(world.seq);
      replay(woken, line);
    }
    if (lines.length < PAGE) break;
  }
  moveOn(world.seq);
  return woken;
}

function layPatch(world: World, text: string): void {
  if (text === '') return;
  const patch = decodePatch(text);
  if (!patch)
    throw new KilnError('broken', {
      code: 'ground_unreadable',
      message: 'The ground of this world cannot be read from its checkpoint. Restore a backup of it.',
    });
  world.terrain.apply(patch);
}

function replay(woken: Woken, line: LogLine): void {
  applyLine(woken.world, line);
  woken.eventId = Math.max(woken.eventId, line.eventId ?? 0);
  woken.nextNet = Math.max(woken.nextNet, numberIn(line.command) + 1);
  woken.replayed += 1;
}

/** The highest number a command gave away: to a thing, or to a group. */
function numberIn(command: LogLine['command']): number {
  if (command.type === 'group') return command.group ?? 0;
  return command.type === 'spawn' ? Math.max(command.entity.net, command.entity.group ?? 0) : 0;
}

function setInMotion(world: World, motion: Motion[]): number[] {
  const moved: number[] = [];
  for (const { net, position, rotation, velocity } of motion) {
    const entity = world.byNet.get(net);
    if (!entity) continue;
    setMotion(world, entity, position, rotation, velocity);
    moved.push(net);
  }
  return moved;
}
