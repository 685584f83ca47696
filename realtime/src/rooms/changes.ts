import { randomBytes } from 'node:crypto';
import { assertNever, KilnError, spellId, type Change, type Command, type Entity, type Pose } from '@worldkiln/contracts';
import { openableParts, openBody, scaleBody } from '@worldkiln/engine';
import { eyeOf } from './holding.ts';
import { limitThrow, mayChange, mayHold, mayReach, mustBeAbleTo, thing } from './permissions.ts';
import type { Room, RoomPlayer } from './room.ts';

/** Groups of what is copied, and the new groups of the copies: what stood together stands together again. */
export type Regrouping = Map<number, number>;

/** One change as a command. The room fills in what only it may decide: who holds, how fast, how large a body becomes. */
export function asCommand(room: Room, player: RoomPlayer, change: Change, regrouping: Regrouping): Command {
  const { accountId } = player.player;
  const entity = thing(room.world.entities, change.entityId);
  const { id: entityId } = entity;
  const carries = change.type === 'hold' || change.type === 'release' || change.type === 'open';
  // Letting go is always allowed: the world may have changed its mind while something was in somebody's hands.
  if (change.type !== 'release') mustBeAbleTo(room, player, carries ? 'carry' : 'build');
  if (!carries && change.type !== 'copy') mayChange(entity, player);
  switch (change.type) {
    case 'hold':
      mayHold(entity, accountId, eyeOf(player), player.carrying?.entityId ?? null);
      return { type: 'hold', entityId, by: accountId };
    case 'release': {
      if (entity.holder !== accountId) throw new KilnError('refused', { code: 'not_held', message: 'You are not carrying that.' });
      const { pose } = room.physics.poseOf(entity.net);
      return { type: 'release', entityId, pose, velocity: limitThrow(change.velocity) };
    }
    case 'open':
      mayReach(entity, eyeOf(player));
      return openCommand(entity, change.part, change.open);
    case 'move':
      return { type: 'move', entityId, pose: change.pose };
    case 'tint':
      return { type: 'tint', entityId, tint: change.tint };
    case 'rename':
      return { type: 'rename', entityId, name: change.name };
    case 'part':
      return { type: 'part', entityId, part: change.part, look: change.look };
    case 'embody':
      return embodyCommand(entity, change);
    case 'copy':
      return { type: 'spawn', entity: copyOf(room, player, entity, change.pose, regrouping) };
    case 'remove':
      if (entity.holder !== null)
        throw new KilnError('refused', { code: 'held', message: `Somebody is carrying “${entity.name}”. It can be removed when it is put down.` });
      return { type: 'remove', entityId };
    default:
      return assertNever(change, 'change');
  }
}

function openCommand(entity: Entity, part: string | null, open: boolean): Command {
  const parts = openableParts(entity)
    .map((each) => each.part)
    .filter((each) => part === null || each === part);
  if (parts.length === 0) throw new KilnError('refused', { code: 'not_openable', message: `“${entity.name}” has no such door, lid or drawer.` });
  const before = entity.opened ?? [];
  const opened = open ? [...new Set([...before, ...parts])] : before.filter((each) => !parts.includes(each));
  return { type: 'open', entityId: entity.id, opened, body: openBody(entity.body, before, opened) };
}

function embodyCommand(entity: Entity, change: Extract<Change, { type: 'embody' }>): Command {
  const before = entity.scale ?? 1;
  const scale = change.scale ?? before;
  const physics = { ...entity.physics, ...change.physics };
  return { type: 'embody', entityId: entity.id, scale, physics, body: { ...scaleBody(entity.body, scale / before), ...physics } };
}

function copyOf(room: Room, player: RoomPlayer, source: Entity, pose: Pose, regrouping: Regrouping): Entity {
  // Its fire belongs to the first one: a copy would stay clay for ever.
  if (source.version === 0)
    throw new KilnError('refused', { code: 'unfired', message: `“${source.name}” is still clay. Copy it when it has been fired, or wish for another.` });
  const { group, ...rest } = source;
  const own: Entity = {
    ...rest,
    id: spellId('ent', randomBytes(26)),
    net: room.nextNet++,
    pose,
    velocity: [0, 0, 0],
    owner: player.player.accountId,
    holder: null,
    jobId: null,
  };
  if (group === undefined) return own;
  const known = regrouping.get(group) ?? room.nextNet++;
  regrouping.set(group, known);
  return { ...own, group: known };
}
