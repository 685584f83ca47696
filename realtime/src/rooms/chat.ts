import { KilnError, LIMITS, type ToRoom } from '@worldkiln/contracts';
import type { Room, RoomPlayer } from './room.ts';
import { broadcast } from './talk.ts';

type Talk = Extract<ToRoom, { type: 'say' | 'emote' }>;

/** Passes a line or a wave on to everybody here, its speaker too: what they see is what was said. */
export function talk(room: Room, player: RoomPlayer, message: Talk, nowMs: number): void {
  if (!player.talk.pass(nowMs))
    throw new KilnError('busy', { code: 'too_much_talk', message: 'That is more than anybody can read. Wait a moment, then say it again.', waitS: 2 });
  const { net, name } = player.player;
  if (message.type === 'emote') return broadcast(room, { type: 'emoted', net, emote: message.emote });
  const text = cleanLine(message.text);
  if (text === '') throw new KilnError('invalid', { code: 'nothing_said', message: 'There was nothing to read in that line. Type some words.', path: 'text' });
  const line = { net, name, text };
  room.talk.push(line);
  if (room.talk.length > LIMITS.chatKept) room.talk.shift();
  broadcast(room, { type: 'chat', line });
}

/** Marks over and under a letter: languages need up to three, the rest climbs over other people's lines. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;
/** What is invisible, turns the line round or breaks it. Joiners stay: families and flags are made of them. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Co}\p{Cn}]|(?!\u200d)\p{Cf}/gu;

/** One line of plain words: nothing in it can hide, reverse or overrun what stands around it. It is still text, drawn as text. */
export function cleanLine(text: string): string {
  const plain = text.normalize('NFC').toWellFormed().replace(UNSEEN, ' ').replace(PILED_MARKS, '$1').replace(/\s+/gu, ' ').trim();
  // Cut where a letter of two units ends, and nothing of joiners alone.
  const cut = plain
    .slice(0, LIMITS.chatChars)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
  return /^[\u200d ]*$/u.test(cut) ? '' : cut;
}
