import { KilnError, LIMITS, mayInWorld, type AccountId, type WorldMode, type WorldRole } from '@worldkiln/contracts';
import { farewell, leave } from './leaving.ts';
import type { Room, RoomPlayer } from './room.ts';
import { broadcast } from './talk.ts';

/** What the world makes of its people has changed, or may have: everybody is what they are now. */
export function settleRoles(room: Room, roles: ReadonlyMap<string, WorldRole | null>, mode: WorldMode | null): void {
  if (room.mode !== mode) {
    room.mode = mode;
    broadcast(room, { type: 'mode', mode });
  }
  for (const player of room.players.values()) {
    // Whom the answer does not name came in after it was asked for.
    const role = roles.get(player.player.accountId);
    if (role === undefined || role === player.player.role) continue;
    if (role === null) {
      sendAway(room, player, 'You were sent away: this world takes only people its owner has invited.');
      continue;
    }
    player.player = { ...player.player, role };
    broadcast(room, { type: 'player', player: player.player });
  }
}

/** Somebody who decides here sends somebody away who does not. */
export function kick(room: Room, by: RoomPlayer, net: number): void {
  if (!mayInWorld('manage', by.player.role))
    throw new KilnError('refused', { code: 'not_owner', message: 'Only the owners of this world send people away. Ask one of them.' });
  const player = [...room.players.values()].find((each) => each.player.net === net);
  if (!player) throw new KilnError('missing', { code: 'player_missing', message: 'They are not here any more.' });
  if (player.player.role === 'owner')
    throw new KilnError('refused', {
      code: 'is_owner',
      message: `${player.player.name} decides here too and cannot be sent away. Take the role from them first.`,
    });
  for (const [accountId, untilMs] of room.sentAway) if (untilMs < room.now()) room.sentAway.delete(accountId);
  room.sentAway.set(player.player.accountId, room.now() + LIMITS.sentAwayS * 1_000);
  sendAway(room, player, `${by.player.name} sent you away from this room. You may come back in a minute, unless its owner keeps you out.`);
}

/** At the door: who was sent away a moment ago is told to wait. */
export function mayComeIn(room: Room, accountId: AccountId): void {
  const leftMs = (room.sentAway.get(accountId) ?? 0) - room.now();
  if (leftMs > 0)
    throw new KilnError('refused', {
      code: 'sent_away',
      message: `You were sent away from this room a moment ago. Come back in ${Math.ceil(leftMs / 1_000)} seconds.`,
    });
}

/** Told why, and gone: the paper for coming back ends with the stay. */
function sendAway(room: Room, player: RoomPlayer, words: string): void {
  farewell(room, player, words);
  leave(room, player);
}
