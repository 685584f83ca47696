import type { AccountId, ChatLine, Entity, Failure, FromRoom, JobId, Player, Vec3, WorldMode, WorldRole } from '@worldkiln/contracts';
import type { InputFrame, MotionTable, MoveState, RoomLink, Surroundings, World } from '@worldkiln/engine';
import type { Physics } from '@worldkiln/physics';
import type { Logger } from 'pino';
import type { CommandLog } from '../persistence/command-log.ts';
import type { FloodGate } from '../transport/flood-gate.ts';
import type { Lane } from '../transport/lane.ts';
import type { Carrying } from './holding.ts';
import type { InputQueue } from './input-queue.ts';
import type { UndoStack } from './undo.ts';

/** One connection: the lane carries datagrams, the link makes words of them. */
export interface Connection {
  lane: Lane;
  link: RoomLink;
  /** When the other end was last heard. */
  heardMs: number;
}

/**
 * Connected, or gone a moment ago: the body stays a while, so that a broken line is not a farewell. `surroundings` are
 * what the player's body bumps into: things where its client sees them.
 */
export type Session = ({ state: 'live'; surroundings: Surroundings } & Connection) | { state: 'away'; sinceMs: number };

/** Came through a door and has not said hello yet. */
export interface Visitor extends Connection {
  accountId: AccountId;
  name: string;
  role: WorldRole;
  sinceMs: number;
}

/** Somebody in the room. */
export interface RoomPlayer {
  player: Player;
  session: Session;
  move: MoveState;
  inputs: InputQueue<InputFrame>;
  carrying: Carrying | null;
  /** What they press while they sit: the driver's wishes. */
  pressed: number;
  undo: UndoStack;
  /** Commands a second. */
  commands: FloodGate;
  /** Lines of talk and emotes. */
  talk: FloodGate;
  /** Lines up to here were in the entities they were given when they came. */
  readySeq: number;
  /** The hash of what opens the door for them once more (resume.ts). */
  resume: string;
}

/** A world being played, as plain data. tick.ts moves it on; commit.ts changes it. */
export interface Room {
  info: { id: string; name: string; seed: number; spawn: Vec3; owned: boolean };
  /** What it is for now; null: building and playing. */
  mode: WorldMode | null;
  /** Who was sent away, until when. */
  sentAway: Map<AccountId, number>;
  world: World;
  physics: Physics;
  /** What players bump into. */
  surroundings: Surroundings;
  /** Where everything that moves is, as snapshots say it. */
  motion: MotionTable;
  log: CommandLog;
  visitors: Set<Visitor>;
  players: Map<AccountId, RoomPlayer>;
  /** How many people may be here at once. */
  seats: number;
  /** What was said lately, for who comes later. */
  talk: ChatLine[];
  /** Whom to answer when a line is durable. */
  answers: Map<number, () => void>;
  /** Fingerprints of ground to be told after a line. */
  groundChecks: Map<number, FromRoom>;
  /** Steps since the room opened. */
  tick: number;
  /** The next short name, for things and people alike: never one that was used before. */
  nextNet: number;
  /** The last outbox line taken into account. */
  eventId: number;
  /** What has moved since the last whole checkpoint. */
  moved: Set<number>;
  /** Something changed since the last checkpoint of either kind. */
  dirty: boolean;
  /** Called when a thing came back by undo or redo: its job may have gone on meanwhile. */
  onReturned: (entity: Entity) => void;
  /** Called when a wish found no place here: its job ends with these words instead of burning for nothing. */
  onTurnedAway: (job: { jobId: JobId; attempt: number }, why: Failure) => void;
  logger: Logger;
  /** The only clock: milliseconds that never go back. */
  now: () => number;
}
