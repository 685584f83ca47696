import type { Applied, ChatLine, Emote, FromRoom, JobEvent, Player, WorldMode } from '@worldkiln/contracts';
import type { World } from '../world/world.ts';

type Welcome = Extract<FromRoom, { type: 'welcome' }>;

/** What is known once the room has said welcome. */
export interface Inside {
  world: World;
  /** Name and id of the world, and where people appear. */
  info: Welcome['world'];
  you: Player;
  /** Everybody in the room, `you` included, by net. */
  players: Map<number, Player>;
  /** Opens the door once more after the line broke, in a ticket's place. */
  resume: string;
  /** What was said before we came, oldest first. */
  talk: readonly ChatLine[];
}

/** Where a client stands. Only inside is there a world to read. */
export type Session = { state: 'connecting' } | ({ state: 'joining' } & Inside) | ({ state: 'live' } & Inside) | { state: 'closed'; reason: string };

/** What happens in a room, by name. */
export interface RoomEvents {
  /** The world has changed by this line; it is applied already. */
  applied: Applied;
  job: JobEvent;
  joined: Player;
  left: Player;
  /** Somebody here, or ourselves, may do other things now. */
  player: Player;
  mode: WorldMode | null;
  chat: ChatLine;
  emoted: { net: number; emote: Emote };
  /** The world is complete and live. */
  ready: Inside;
  /** It is over, with a sentence that says why. */
  closing: string;
}
