import { randomBytes } from 'node:crypto';
import {
  boxBody,
  ENVIRONMENT,
  IDENTITY,
  spellId,
  type AccountId,
  type Environment,
  type PointId,
  type Vec3,
  type WorldId,
  type WorldOrder,
} from '@worldkiln/contracts';
import { listPoints, ordersAfter, placeOrder } from '@worldkiln/db';
import { encodeGroundOp } from '@worldkiln/engine';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../tests/support/fresh-database.ts';
import { Bot, wssLine } from './bot/bot.ts';
import { startRoomServer, type RoomServer } from './room-server.ts';
import { Town } from './testing/town.ts';

let database: FreshDatabase;
let town: Town;
let server: RoomServer;
const bots: Bot[] = [];
const soon = { timeout: 20_000, interval: 50 };
const dusk: Environment = { hour: 19, sky: 'overcast', fog: 0.8, waterM: 4 };

beforeAll(async () => {
  database = await freshDatabase();
  town = new Town(database);
  server = await startRoomServer({ databaseUrl: database.url, port: 0, host: '127.0.0.1', serverId: 'srv_test_orders', log: pino({ level: 'silent' }) });
});
afterEach(() => {
  for (const bot of bots.splice(0)) bot.vanish();
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

async function join(worldId: WorldId, accountId: AccountId): Promise<Bot> {
  const bot = new Bot(wssLine(server.url, await town.ticket(accountId, worldId)));
  bots.push(bot);
  return bot.live();
}

/** A world with Ada in it, and a crate of hers that was fired. */
async function scene() {
  const [worldId, ada] = [await town.world(), await town.account('Ada')];
  const crate = await town.wish(worldId, ada);
  await town.finish(crate, boxBody([1, 1, 1], 20));
  const bot = await join(worldId, ada);
  await bot.until('the crate', ({ inside }) => inside.world.entities.get(crate.entityId)?.version === 1);
  const order = (what: WorldOrder) => database.db.transaction((tx) => placeOrder(tx, worldId, ada, what));
  const done = async () => {
    await expect.poll(() => ordersAfter(database.db, worldId, 0, 10), soon).toEqual([]);
  };
  return { worldId, ada, crate, bot, order, done };
}

const newEntity = () => spellId('ent', randomBytes(26));
/** Moments somebody asked for; the room keeps one a day of its own accord. */
const asked = async (worldId: WorldId) => (await listPoints(database.db, worldId)).filter(({ madeBy }) => madeBy !== null);
const newPoint = (): PointId => spellId('pnt', randomBytes(26));
const flat = { position: [0, 0, 0] as [number, number, number], rotation: IDENTITY };

it('[RM-OR1] things of the library stand as they were saved, are the asker’s own, and are one step of undo', async () => {
  const { ada, crate, bot, order, done } = await scene();
  const [one, two] = [newEntity(), newEntity()];
  const thing = { assetId: crate.assetId, version: 1 };
  await order({
    type: 'set_out',
    size: [4, 1, 1],
    at: [20, 0, 20],
    things: [
      { ...thing, entityId: one, pose: { ...flat, position: [-1.5, 0, 0] }, tint: '#336699', group: 1 },
      { ...thing, entityId: two, pose: { ...flat, position: [1.5, 0, 0] }, scale: 2, group: 1 },
    ],
  });
  await bot.until('both', ({ inside }) => inside.world.entities.has(one) && inside.world.entities.has(two));
  const [first, second] = [bot.inside.world.entities.get(one), bot.inside.world.entities.get(two)];
  expect(first).toMatchObject({ owner: ada, tint: '#336699', firing: { state: 'glazed' }, jobId: null });
  expect(second?.body.size).toEqual([2, 2, 2]);
  expect(first?.group).toBe(second?.group);
  const nowhere: Vec3 = [0, 0, 0];
  const [a, b] = [first?.pose.position ?? nowhere, second?.pose.position ?? nowhere];
  expect(Math.hypot(a[0] - b[0], a[2] - b[2])).toBeCloseTo(3, 1);
  await done();
  await bot.client.intent({ type: 'undo' });
  await bot.until('neither', ({ inside }) => !inside.world.entities.has(one) && !inside.world.entities.has(two));
});

it('[RM-OR2] an order given while no room was open is done when one opens, once', async () => {
  const { worldId, ada, crate, order, done } = await scene();
  const asleep = await town.world();
  const entityId = newEntity();
  const what: WorldOrder = { type: 'set_out', size: [1, 1, 1], at: null, things: [{ assetId: crate.assetId, version: 1, entityId, pose: flat }] };
  await database.db.transaction((tx) => placeOrder(tx, asleep, null, what));
  const visitor = await join(asleep, ada);
  await visitor.until('it', ({ inside }) => inside.world.entities.has(entityId));
  // Twice is once: a crash between doing and forgetting repeats an order.
  await database.db.transaction((tx) => placeOrder(tx, asleep, null, what));
  await expect.poll(() => ordersAfter(database.db, asleep, 0, 10), soon).toEqual([]);
  expect(visitor.inside.world.entities.size).toBe(1);
  await order({ type: 'wear', assetId: crate.assetId, version: 9 });
  await done();
  expect(worldId).not.toBe(asleep);
});

it('[RM-OR3] an asset’s things become an older version on the same entities, and undo makes them the newer again', async () => {
  const { crate, bot, order } = await scene();
  await town.finish(crate, boxBody([2, 2, 2], 60));
  const at = (version: number) => bot.until(`version ${version}`, ({ inside }) => inside.world.entities.get(crate.entityId)?.version === version);
  await at(2);
  await order({ type: 'wear', assetId: crate.assetId, version: 1 });
  await at(1);
  expect(bot.inside.world.entities.get(crate.entityId)?.body.size).toEqual([1, 1, 1]);
  await bot.client.intent({ type: 'undo' });
  await at(2);
});

it('[RM-OR4] a kept moment comes back whole: things, ground, hour; and what was there before is kept, too', async () => {
  const { worldId, crate, bot, order } = await scene();
  const { world } = bot.inside;
  const was = [...(world.entities.get(crate.entityId)?.pose.position ?? [])];
  const point = newPoint();
  await order({ type: 'keep', pointId: point, name: 'The good old days' });
  await expect.poll(() => asked(worldId), soon).toHaveLength(1);

  await bot.client.intent({ type: 'environment', environment: dusk });
  await bot.client.intent({
    type: 'sculpt',
    op: encodeGroundOp({ brush: 'raise', x: 320, z: 320, radius: 40, strength: 128, falloff: 200, argument: 0 }),
    stroke: 1,
  });
  await bot.client.intent({ type: 'copy', entityId: crate.entityId, pose: { position: [9, 0, 9], rotation: IDENTITY } });
  await bot.client.intent({ type: 'remove', entityId: crate.entityId });
  expect(world.environment).toEqual(dusk);
  expect(world.terrain.sinceSeed()).not.toBeNull();

  const keptAs = newPoint();
  await order({ type: 'go_back', pointId: point, keepAs: keptAs });
  await bot.until(
    'the old days',
    ({ inside }) => inside.world.entities.has(crate.entityId) && inside.world.entities.size === 1 && inside.world.environment.hour === ENVIRONMENT.hour,
  );
  expect(world.terrain.sinceSeed()?.rise.some((rise) => rise !== 0) ?? false).toBe(false);
  expect(Math.hypot(...was.map((value, i) => value - (world.entities.get(crate.entityId)?.pose.position[i] ?? 0)))).toBeLessThan(0.05);
  await order({ type: 'go_back', pointId: keptAs, keepAs: newPoint() });
  await bot.until('the way forward', ({ inside }) => !inside.world.entities.has(crate.entityId) && inside.world.environment.hour === dusk.hour);
  await expect.poll(() => asked(worldId), soon).toHaveLength(3);
});

it('[RM-EN1] hour and water are the owner’s to set, are undone, and are there for whoever comes later', async () => {
  const { worldId, ada, bot } = await scene();
  await bot.client.intent({ type: 'environment', environment: dusk });
  const later = await join(worldId, await town.account('Bob'));
  expect(later.inside.world.environment).toEqual(dusk);
  await bot.client.intent({ type: 'undo' });
  await later.until('the afternoon', ({ inside }) => inside.world.environment.hour === ENVIRONMENT.hour);
  const owned = await town.world();
  await database.sql`update worlds set owner_id = ${ada} where id = ${owned}`;
  const stranger = await join(owned, await town.account('Carl'));
  await expect(stranger.client.intent({ type: 'environment', environment: dusk })).rejects.toMatchObject({ kind: 'refused' });
});
