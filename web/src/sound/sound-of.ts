import type { Actor, Command } from '@worldkiln/contracts';

/** Moments that are heard. */
export type Sound = 'pick' | 'putDown' | 'throw' | 'wish' | 'fired' | 'cracked';

/** Throws faster than this are heard as throws; slower ones are put down. */
const THROWN_MS = 2;

/** What a change of the world sounds like; most are silent. Others' hands are not heard, what comes out of the fire is. */
export function soundOf(command: Command, actor: Actor, me: string): Sound | null {
  const mine = actor.by === 'player' && actor.accountId === me;
  switch (command.type) {
    case 'hold':
      return mine ? 'pick' : null;
    case 'release':
      return !mine ? null : Math.hypot(...command.velocity) > THROWN_MS ? 'throw' : 'putDown';
    case 'fire':
      return command.firing.state === 'glazed' ? 'fired' : null;
    case 'stage':
      return command.firing.state === 'cracked' ? 'cracked' : null;
    default:
      return null;
  }
}
