import { LIMITS, type AccountId, type Player, type Vec3 } from '@worldkiln/contracts';
import type { InputFrame, MoveState, RoomLink, Surroundings, World } from '@worldkiln/engine';
import type { Physics } from '@worldkiln/physics';
import type { Logger } from 'pino';
import type { CommandLog } from '../persistence/command-log.ts';
import type { FloodGate } from '../transport/flood-gate.ts';
import type { Lane } from '../transport/lane.ts';
import { carryThings, type Carrying } from './holding.ts';
import type { InputQueue } from './input-queue.ts';
import { returnLost, writeBackMotion } from './motion.ts';
import { dropSilent, pumpLinks, sendSnapshots } from './sessions.ts';
import type { UndoStack } from './undo.ts';
import { walkPlayers } from './walking.ts';

/** Somebody in the room. */
export interface RoomPlayer {
  player: Player;
  lane: Lane;
  link: RoomLink;
  move: MoveState;
  inputs: InputQueue<InputFrame>;
  carrying: Carrying | null;
  undo: UndoStack;
  /** Commands a second. */
  commands: FloodGate;
  /** Lines up to here were in the entities they got when they came. */
  readySeq: number;
  /** When we last heard of them. */
  heardMs: number;
}

/** A world being played: data, and a tick that moves it on. */
export interface Room {
  info: { id: string; name: string; seed: number; ownerId: string | null; spawn: Vec3 };
  world: World;
  physics: Physics;
  surroundings: Surroundings;
  log: CommandLog;
  players: Map<AccountId, RoomPlayer>;
  /** Whom to answer when a line is durable. */
  answers: Map<number, () => void>;
  /** Steps since the room opened. */
  tick: number;
  /** The next short name, for things and people alike. */
  nextNet: number;
  /** The last outbox line whose command is in the world. */
  eventId: number;
  /** Something changed since the last checkpoint. */
  dirty: boolean;
  logger: Logger;
}

const SNAPSHOT_EVERY = Math.round(LIMITS.tickHz / LIMITS.snapshotHz);

/** One step of 1/60 s. */
export function tickRoom(room: Room, nowMs: number): void {
  room.tick += 1;
  walkPlayers(room);
  carryThings(room);
  room.physics.step();
  writeBackMotion(room);
  returnLost(room);
  if (room.tick % SNAPSHOT_EVERY === 0) sendSnapshots(room, nowMs);
  pumpLinks(room, nowMs);
  dropSilent(room, nowMs);
}

/** Whether nothing would change if the clock stood still. */
export const isStill = (room: Room): boolean => room.players.size === 0 && room.physics.awakeCount === 0;

