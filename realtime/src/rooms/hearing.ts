import { ERRORS, failureOf, KilnError, type ToRoom } from '@worldkiln/contracts';
import { talk } from './chat.ts';
import { carryOut } from './intents.ts';
import { kick } from './people.ts';
import { farewell, leave } from './leaving.ts';
import { sit, standUp } from './sitting.ts';
import type { Room, RoomPlayer, Session } from './room.ts';
import { say } from './talk.ts';

type Live = Extract<Session, { state: 'live' }>;

/** A datagram of somebody in the room. Whatever it holds, the room goes on. */
export function hear(room: Room, player: RoomPlayer, session: Live, datagram: Uint8Array, nowMs: number): void {
  if (player.session !== session) return;
  const { messages, inputs, closed } = session.link.receive(datagram, nowMs, room.tick);
  session.heardMs = nowMs;
  player.inputs.push(inputs);
  for (const message of messages) if (message.type !== 'hello') consider(room, player, session, message, nowMs);
  if (!closed) return;
  session.lane.close();
  leave(room, player);
}

/** Answers what is asked: `done` when its line is durable or its words are passed on, or `refused` with the reason at once. */
function consider(room: Room, player: RoomPlayer, session: Live, message: Exclude<ToRoom, { type: 'hello' }>, nowMs: number): void {
  const { id } = message;
  try {
    const talks = message.type === 'say' || message.type === 'emote';
    if (!talks && !player.commands.pass(nowMs))
      throw new KilnError('busy', { code: 'too_many_commands', message: 'That is more than hands can do. Slow down a little.', waitS: 1 });
    if (message.type !== 'intent') {
      if (talks) talk(room, player, message, nowMs);
      else if (message.type === 'kick') kick(room, player, message.net);
      else if (message.type === 'sit') sit(room, player, message.entityId);
      else standUp(room, player);
      return say(session, { type: 'done', id, seq: room.world.seq });
    }
    const seq = carryOut(room, player, message.intent);
    room.answers.set(seq, () => player.session === session && say(session, { type: 'done', id, seq }));
  } catch (error) {
    const failure = failureOf(error);
    room.logger[ERRORS[failure.kind].log](
      { err: error, accountId: player.player.accountId, asked: message.type === 'intent' ? message.intent.type : message.type },
      'a wish was refused',
    );
    // Our own errors are told in words that say nothing of our insides.
    const told = failure.kind === 'broken' ? { ...failure, message: 'The room failed at this. Try again; if it happens again, tell who runs it.' } : failure;
    say(session, { type: 'refused', id, failure: told });
    if (ERRORS[failure.kind].room === 'close') farewell(room, player, told.message);
  }
}
