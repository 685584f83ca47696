import type { Applied, ChatLine, Emote, EntityId, Intent, JobEvent, Player, Pose, Vec3, WorldMode } from '@worldkiln/contracts';
import type { ClientFigures, LinkConditions, MoveState, World } from '@worldkiln/engine';

/** What hands and eyes want this frame. */
export interface Wants {
  buttons: number;
  yaw: number;
  pitch: number;
}

/** What a room tells. */
export interface RoomEvents {
  applied: (applied: Applied) => void;
  job: (event: JobEvent) => void;
  joined: (player: Player) => void;
  left: (net: number) => void;
  player: (player: Player) => void;
  mode: (mode: WorldMode | null) => void;
  chat: (line: ChatLine) => void;
  emoted: (said: { net: number; emote: Emote }) => void;
  ready: () => void;
  closing: (reason: string) => void;
}

/** The room as the game sees it: the engine's client behind a line, or a world inside the page. */
export interface RoomLike {
  /** True once the whole world has arrived. */
  readonly live: boolean;
  readonly world: World | null;
  readonly worldName: string;
  readonly players: ReadonlyMap<number, Player>;
  readonly selfNet: number;
  readonly self: MoveState | null;
  /** What opens the door once more after the line broke; null before the welcome. */
  readonly resume: string | null;
  poseOf(net: number, nowMs: number): Pose | null;
  playerPose(net: number, nowMs: number): { position: Vec3; yaw: number } | null;
  /** What was said before we came. */
  readonly talk: readonly ChatLine[];
  intent(intent: Intent): Promise<number>;
  say(text: string): Promise<void>;
  emote(emote: Emote): Promise<void>;
  sit(entityId: EntityId): Promise<void>;
  stand(): Promise<void>;
  /** Sends somebody away: for owners. */
  kick(net: number): Promise<void>;
  /** What the world is for now; null: both. */
  readonly mode: WorldMode | null;
  /** What the overlay tells; null where there is no line. */
  readonly figures: ClientFigures | null;
  ageOf(net: number): number | null;
  /** Bends the line, for developers: null is as it is. */
  bend(conditions: LinkConditions | null): void;
  /** Whether this session is being recorded (`?record`), and the recording as a file. */
  readonly records: boolean;
  readonly recording: string | null;
  tick(nowMs: number, wants: Wants): void;
  receive(bytes: Uint8Array, nowMs: number): void;
  /** Says goodbye. */
  close(): void;
  on<K extends keyof RoomEvents>(event: K, listener: RoomEvents[K]): void;
}
