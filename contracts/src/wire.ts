import { z } from 'zod';
import { Applied, Intent } from './command.ts';
import { Environment } from './environment.ts';
import { Failure } from './errors.ts';
import { EntityId } from './ids.ts';
import { JobEvent } from './job.ts';
import { LIMITS } from './limits.ts';
import { WorldMode } from './plan.ts';
import { ChatLine, Emote } from './talk.ts';
import { Vec3 } from './vector.ts';
import { Entity, Player } from './world.ts';

/**
 * How a client comes in, with the ticket of POST /v1/worlds/:id/join. WebRTC: geckos' signalling, the ticket as its
 * Authorization; it is used up when the channel opens, so one that never does leaves it good for wss. wss: the first
 * message is the ticket as text, every later one a binary datagram. Then `hello`. A refusal is a `close` datagram. Whose
 * line broke shows the `resume` of their welcome instead of a ticket.
 *
 * Both ends say the number in their first message; a mismatch is closed with words, never guessed around.
 */
export const PROTOCOL = 5;

/**
 * A datagram is one kind byte and its body. Reliable messages (the JSON below) travel inside `reliable` datagrams of
 * our own ack-and-resend layer; inputs and snapshots are bit-packed and may be lost. The codecs stand in engine/net.
 */
export const DATAGRAM = { reliable: 1, input: 2, snapshot: 3, ping: 4, pong: 5, close: 6 } as const;

/** Client → room, reliable. `id` is the client's own count; the answer repeats it. */
export const ToRoom = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('hello'), protocol: z.int() }),
  z.strictObject({ type: z.literal('intent'), id: z.int().min(1), intent: Intent }),
  /** Talk is no change of the world: it is passed on, kept for a screenful, and written nowhere. Answered like an intent. */
  z.strictObject({ type: z.literal('say'), id: z.int().min(1), text: z.string().max(LIMITS.chatChars) }),
  z.strictObject({ type: z.literal('emote'), id: z.int().min(1), emote: Emote }),
  /** Sitting down is where a body is, not what the world is: no line of the log. Whoever sits first in what has wheels drives it. */
  z.strictObject({ type: z.literal('sit'), id: z.int().min(1), entityId: EntityId }),
  z.strictObject({ type: z.literal('stand'), id: z.int().min(1) }),
  /** Owners send somebody away. Keeping them out is the API's: PATCH /v1/worlds/:id/members/:accountId. */
  z.strictObject({ type: z.literal('kick'), id: z.int().min(1), net: z.int().min(1) }),
]);
export type ToRoom = z.infer<typeof ToRoom>;

/** Room → client, reliable. */
export const FromRoom = z.discriminatedUnion('type', [
  /** You are in. Entities follow in as many `entities` as they need, then `ready`. */
  z.object({
    type: z.literal('welcome'),
    protocol: z.int(),
    you: Player,
    tick: z.int(),
    world: z.object({ id: z.string(), name: z.string(), seed: z.int(), spawn: Vec3, mode: WorldMode.nullable(), environment: Environment }),
    players: z.array(Player),
    /** Opens the same door once more in a ticket's place, as long as the body is there: for a line that broke. */
    resume: z.string().max(64),
    /** What was said here lately, oldest first. */
    talk: z.array(ChatLine).max(LIMITS.chatKept),
  }),
  z.object({ type: z.literal('entities'), entities: z.array(Entity) }),
  /** What people did to the ground since its seed, before `ready`; absent where nobody did. */
  z.object({ type: z.literal('ground'), patch: z.string().max(LIMITS.groundPatchChars) }),
  z.object({ type: z.literal('ready'), seq: z.int() }),
  /** A change of the world, in log order. Sent only once it is durable. */
  z.object({ type: z.literal('applied'), applied: Applied }),
  /** Fingerprints of chunks right after a line: a client whose ground differs comes in again. */
  z.object({ type: z.literal('ground_check'), seq: z.int(), chunks: z.array(z.object({ cx: z.int(), cz: z.int(), hash: z.int() })) }),
  /** The answer to an intent: durable under this number, or refused for this reason. */
  z.object({ type: z.literal('done'), id: z.int(), seq: z.int() }),
  z.object({ type: z.literal('refused'), id: z.int(), failure: Failure }),
  z.object({ type: z.literal('joined'), player: Player }),
  z.object({ type: z.literal('left'), net: z.int() }),
  /** Somebody here is something else now. */
  z.object({ type: z.literal('player'), player: Player }),
  z.object({ type: z.literal('mode'), mode: WorldMode.nullable() }),
  z.object({ type: z.literal('chat'), line: ChatLine }),
  z.object({ type: z.literal('emoted'), net: z.int(), emote: Emote }),
  /** Progress, failure and completion of jobs in this world: the spec's realtime events. */
  z.object({ type: z.literal('job'), event: JobEvent }),
  z.object({ type: z.literal('closing'), reason: z.string() }),
]);
export type FromRoom = z.infer<typeof FromRoom>;

/** Buttons of an input packet, one bit each. */
export const BUTTON = { forward: 1, back: 2, left: 4, right: 8, jump: 16, down: 32, run: 64, fly: 128 } as const;
