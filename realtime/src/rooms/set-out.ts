import { type AccountId, type Actor, type Command, type Entity, HOUSE_ACCOUNT, KilnError, mayInWorld, type Vec3, type WorldOrder } from '@worldkiln/contracts';
import { type Db, findVersion, type VersionForRoom } from '@worldkiln/db';
import { dressBody } from '@worldkiln/engine';
import { commit } from './commit.ts';
import { onReady } from './job-commands.ts';
import { placeAt, placeFor } from './placing.ts';
import type { Room } from './room.ts';
import { within } from './within.ts';

type OrderOf<T extends WorldOrder['type']> = Extract<WorldOrder, { type: T }>;
type ThingOf = OrderOf<'set_out'>['things'][number];

/** Things from the library stand there as who asked said, in one step of their undo. What stands already is left alone. */
export async function setOut(room: Room, db: Db, actor: Actor, { things, size, at }: OrderOf<'set_out'>): Promise<void> {
  const made = new Map<string, VersionForRoom>();
  for (const { assetId, version } of things) {
    const key = `${assetId}@${version}`;
    const found = made.has(key) ? null : await findVersion(db, assetId, version);
    if (found) made.set(key, found);
  }
  const owner = actor.by === 'player' ? actor.accountId : HOUSE_ACCOUNT;
  const frame = spotFor(room, owner, size, at);
  const groups = new Map<number, number>();
  const inverses: Command[] = [];
  for (const thing of things) {
    const version = made.get(`${thing.assetId}@${thing.version}`);
    if (!version || room.world.entities.has(thing.entityId)) continue;
    const group = thing.group === undefined ? undefined : (groups.get(thing.group) ?? room.nextNet++);
    if (thing.group !== undefined && group !== undefined) groups.set(thing.group, group);
    const { group: _, ...rest } = thing;
    const entity: Entity = {
      ...entityOf(rest, version),
      net: room.nextNet++,
      owner,
      pose: within(frame, thing.pose),
      ...(group === undefined ? {} : { group }),
    };
    const { inverse } = commit(room, actor, { type: 'spawn', entity });
    if (inverse) inverses.unshift(inverse);
  }
  if (actor.by === 'player') room.players.get(actor.accountId)?.undo.did(inverses);
}

/** An entity from an asset's version, as a builder had dressed it. */
function entityOf(thing: Omit<ThingOf, 'group'>, { bundle, draft, downgrade }: VersionForRoom): Omit<Entity, 'net' | 'owner'> {
  const { entityId, assetId, version, pose, scale, tint, physics, parts } = thing;
  const { recipe } = bundle;
  return {
    id: entityId,
    assetId,
    version,
    kind: recipe.kind,
    name: recipe.name.slice(0, 80),
    firing: draft ? { state: 'bisque' } : { state: 'glazed', ...(downgrade === null ? {} : { downgraded: downgrade.slice(0, 300) }) },
    palette: recipe.palette.slice(0, 4),
    tint: tint ?? null,
    pose,
    velocity: [0, 0, 0],
    body: dressBody(bundle.body, scale ?? 1, physics ?? {}),
    pickup: recipe.interaction.pickup,
    holder: null,
    jobId: null,
    ...(scale === undefined || scale === 1 ? {} : { scale }),
    ...(physics === undefined || Object.keys(physics).length === 0 ? {} : { physics }),
    ...(parts === undefined || Object.keys(parts).length === 0 ? {} : { parts }),
  };
}

/** Things of an asset become another of its versions: those who asked owns, or all where the world is theirs. */
export async function wear(room: Room, db: Db, actor: Actor, { assetId, version }: OrderOf<'wear'>): Promise<void> {
  const made = await findVersion(db, assetId, version);
  if (!made) throw new KilnError('missing', { code: 'version_missing', message: 'There is no such version any more.' });
  const inverses: Command[] = [];
  for (const entity of room.world.entities.values()) {
    if (entity.assetId !== assetId || entity.version === version || !mayDress(room, actor, entity)) continue;
    // An older version is no late word here: it is what was asked for.
    const command = onReady({ type: 'asset_ready', entityId: entity.id, assetId, version, draft: made.draft }, { ...entity, version: 0 }, made);
    if (!command) continue;
    const { inverse } = commit(room, actor, command);
    if (inverse) inverses.unshift(inverse);
  }
  if (actor.by === 'player') room.players.get(actor.accountId)?.undo.did(inverses);
}

const mayDress = (room: Room, actor: Actor, entity: Entity): boolean =>
  actor.by !== 'player' || entity.owner === actor.accountId || mayInWorld('change_others', room.players.get(actor.accountId)?.player.role ?? null);

function spotFor(room: Room, owner: AccountId, size: Vec3, at: Vec3 | null) {
  const asker = room.players.get(owner);
  const around = {
    heightAt: (x: number, z: number) => room.world.terrain.heightAt(x, z),
    things: room.world.entities.values(),
    people: [...room.players.values()].map(({ move }): Vec3 => move.position),
  };
  if (at) return placeAt(at, size, asker?.move.yaw ?? Math.PI, around);
  return placeFor(asker ? { position: asker.move.position, yaw: asker.move.yaw } : null, size, room.info.spawn, around);
}
