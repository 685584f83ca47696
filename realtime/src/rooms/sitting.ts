import { BUTTON, KilnError, type Entity, type EntityId, type Vec3 } from '@worldkiln/contracts';
import { isDriven, restingAt, seatPlace } from '@worldkiln/engine';
import { eyeOf } from './holding.ts';
import { mayReach, mustBeAbleTo, thing } from './permissions.ts';
import type { Room, RoomPlayer } from './room.ts';
import { broadcast } from './talk.ts';

/** Beside a chair, not in its arms. */
const BESIDE_M = 0.6;

/** Sits somebody down on the first free seat. */
export function sit(room: Room, player: RoomPlayer, entityId: EntityId): void {
  mustBeAbleTo(room, player, 'carry');
  const entity = thing(room.world.entities, entityId);
  mayReach(entity, eyeOf(player));
  const taken = [...room.players.values()].flatMap((each) => (each !== player && each.player.seat?.net === entity.net ? [each.player.seat.index] : []));
  const index = (entity.body.seats ?? []).findIndex((_, i) => !taken.includes(i));
  if (index < 0)
    throw new KilnError('refused', {
      code: 'no_seat',
      message: entity.body.seats ? `Every seat of “${entity.name}” is taken.` : `Nobody can sit on “${entity.name}”.`,
    });
  if (entity.holder !== null) throw new KilnError('refused', { code: 'held', message: `Somebody is carrying “${entity.name}”.` });
  if (player.carrying) throw new KilnError('refused', { code: 'hands_full', message: 'Your hands are full. Put down what you carry first.' });
  player.pressed = 0;
  player.player = { ...player.player, seat: { net: entity.net, index } };
  broadcast(room, { type: 'player', player: player.player });
}

/** Back on their feet, beside what they sat on. */
export function standUp(room: Room, player: RoomPlayer): void {
  const { seat, ...standing } = player.player;
  if (!seat) return;
  const entity = room.world.byNet.get(seat.net);
  const [x, y, z] = player.move.position;
  const aside = entity ? Math.min(entity.body.size[0], entity.body.size[2]) / 2 + BESIDE_M : 0;
  const { yaw } = player.move;
  const place: Vec3 = [x + Math.cos(yaw) * aside, 0, z - Math.sin(yaw) * aside];
  place[1] = Math.max(room.world.terrain.heightAt(place[0], place[2]), entity ? entity.pose.position[1] : y);
  player.move = restingAt(place, yaw);
  player.player = standing;
  broadcast(room, { type: 'player', player: standing });
}

/** One step of somebody who sits: carried along, looking around; jumping stands up. False: they do not sit. */
export function sitOn(room: Room, player: RoomPlayer): boolean {
  const { seat } = player.player;
  if (!seat) return false;
  const entity = room.world.byNet.get(seat.net);
  const place = entity && entity.holder === null ? seatPlace(entity.body, entity.pose, seat.index) : null;
  for (const { buttons, yaw, pitch } of player.inputs.take()) {
    player.pressed = buttons;
    Object.assign(player.move, { yaw, pitch });
  }
  if (player.inputs.dryTicks > LET_GO_TICKS) player.pressed = 0;
  if (!entity || !place || (player.pressed & BUTTON.jump) !== 0) {
    standUp(room, player);
    return false;
  }
  Object.assign(player.move, { position: place, velocity: [0, 0, 0], grounded: true, flying: false });
  if (seat.index === 0 && isDriven(entity)) drive(room, entity, player.pressed);
  return true;
}

/** A driver whose line is broken takes the foot off. */
const LET_GO_TICKS = 15;

function drive(room: Room, entity: Entity, pressed: number): void {
  const axis = (plus: number, minus: number) => ((pressed & plus) !== 0 ? 1 : 0) - ((pressed & minus) !== 0 ? 1 : 0);
  const [throttle, steer] = [axis(BUTTON.forward, BUTTON.back), axis(BUTTON.left, BUTTON.right)];
  // At rest with nobody's foot down it may sleep like anything else.
  if (throttle === 0 && Math.hypot(...entity.velocity) < 0.2) return;
  room.physics.drive(entity.net, { throttle, steer, fast: (pressed & BUTTON.run) !== 0 });
}
