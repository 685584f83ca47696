import { MotionTable, surroundingsOf } from '@worldkiln/engine';
import { embody } from './bodies.ts';
import { commit } from './commit.ts';
import type { Room } from './room.ts';
import { spawnPoint } from './spawn-point.ts';
import type { Woken } from './wake.ts';

/** A room from a world that has woken: everything has its body again, and lies where it lay. */
export function openRoom(
  { row, world, nextNet, eventId, replayed, moved }: Woken,
  parts: Pick<Room, 'physics' | 'log' | 'logger' | 'now' | 'onReturned' | 'onTurnedAway' | 'seats'>,
): Room {
  const room: Room = {
    info: { id: row.id, name: row.name, seed: row.seed, spawn: spawnPoint(world), owned: row.ownerId !== null },
    world,
    surroundings: surroundingsOf(world),
    motion: new MotionTable(),
    mode: row.rules.mode ?? null,
    sentAway: new Map(),
    visitors: new Set(),
    players: new Map(),
    talk: [],
    answers: new Map(),
    groundChecks: new Map(),
    tick: 0,
    nextNet,
    eventId,
    moved: new Set(moved),
    dirty: replayed > 0,
    ...parts,
  };
  for (const entity of world.entities.values()) embody(room, entity, true);
  emptyHands(room);
  return room;
}

/** Whoever carried something before the world slept is not here: it falls from where it was. */
function emptyHands(room: Room): void {
  for (const { id, holder, pose } of room.world.entities.values()) {
    if (holder === null) continue;
    commit(room, { by: 'room' }, { type: 'release', entityId: id, pose: { position: [...pose.position], rotation: [...pose.rotation] }, velocity: [0, 0, 0] });
  }
}
