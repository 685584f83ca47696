import { createHmac } from 'node:crypto';
import { type AccountId, LIMITS, type RtcIceServer } from '@worldkiln/contracts';

/** A TURN server and the secret we share with it. */
export interface TurnServer {
  url: string;
  secret: string;
}

/**
 * What a player's browser may open its line through. The password is the TURN REST scheme's (coturn: use-auth-secret): the
 * name says when it ends, so one that is passed around is worth little, and the server asks nobody.
 */
export function iceServersFor(turn: TurnServer | null, accountId: AccountId, nowMs: number): RtcIceServer[] {
  if (turn === null) return [];
  const username = `${Math.floor(nowMs / 1000) + LIMITS.turnS}:${accountId}`;
  const credential = createHmac('sha1', turn.secret).update(username).digest('base64');
  const [address = ''] = turn.url.replace(/^turns?:/, '').split('?');
  return [{ urls: `stun:${address}` }, { urls: turn.url, username, credential }];
}
