import { ENVIRONMENT, boxBody, IDENTITY, spellId, type AccountId, type Command } from '@worldkiln/contracts';
import {
  acquireLease,
  appendCommands,
  commandsAfter,
  consumeTicket,
  createWorld,
  findCheckpoint,
  heartbeatRoomServer,
  issueTicket,
  knowsTicket,
  placeWorld,
  releaseLease,
  renewLease,
  RoomServerPresence,
  sweepDeadRoomServers,
  writeCheckpoint,
  writeMotion,
  type LogLine,
} from '@worldkiln/db';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../tests/support/fresh-database.ts';
import { accounts } from '../accounts/tables.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const world = async () => (await createWorld(database.db, { id: spellId('wld', randomBytes(26)), name: 'Test', seed: 7, ownerId: null })).id;
const take = async (worldId: string, serverId: string, leaseS = 10) => {
  const answer = await acquireLease(database.db, { worldId, serverId, leaseS });
  if (!answer.got) throw new Error(`held by ${answer.heldBy}`);
  return answer.lease;
};
const command: Command = { type: 'remove', entityId: spellId('ent', randomBytes(26)) };
const line = (seq: number, eventId: number | null = null): LogLine => ({ seq, actor: { by: 'room' }, command, inverse: null, eventId });

it('a held world is nobody else’s, until it is given back or time is up', async () => {
  const worldId = await world();
  const lease = await take(worldId, 'a');
  expect(await acquireLease(database.db, { worldId, serverId: 'b', leaseS: 10 })).toEqual({ got: false, heldBy: 'a' });
  await releaseLease(database.db, lease);
  const short = await take(worldId, 'b', 0.05);
  await new Promise((resolve) => setTimeout(resolve, 80));
  const third = await take(worldId, 'c');
  expect(third.fence).toBeGreaterThan(short.fence);
  expect(await renewLease(database.db, short, 10)).toBe(false);
});

it('of many servers that want a world at once, one has it', async () => {
  const worldId = await world();
  const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => acquireLease(database.db, { worldId, serverId: `s${i}`, leaseS: 10 })));
  expect(answers.filter((answer) => answer.got)).toHaveLength(1);
});

it('a stale fence writes no line and no checkpoint', async () => {
  const worldId = await world();
  const old = await take(worldId, 'a');
  expect(await appendCommands(database.db, old, [line(1), line(2)])).toBe(true);
  const fresh = await take(worldId, 'a');
  expect(await appendCommands(database.db, old, [line(3)])).toBe(false);
  expect(await writeCheckpoint(database.db, old, { seq: 3, eventId: 0, nextNet: 9, entities: [], ground: '', environment: ENVIRONMENT })).toBe(false);
  expect((await commandsAfter(database.db, worldId, 0, 100)).map(({ seq }) => seq)).toEqual([1, 2]);
  expect(await findCheckpoint(database.db, worldId)).toBeNull();
  expect(await appendCommands(database.db, fresh, [line(3)])).toBe(true);
});

it('a taking of the world waits for an append that is under way, and then sees it', async () => {
  const worldId = await world();
  const old = await take(worldId, 'a');
  let seen: Promise<number[]> | undefined;
  await database.db.transaction(async (tx) => {
    await appendCommands(tx, old, [line(1)]);
    seen = take(worldId, 'a').then(async () => (await commandsAfter(database.db, worldId, 0, 10)).map(({ seq }) => seq));
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  expect(await seen).toEqual([1]);
});

it('an outbox line is answered once: a second line for it is refused', async () => {
  const worldId = await world();
  const lease = await take(worldId, 'a');
  await appendCommands(database.db, lease, [line(1, 77)]);
  await expect(appendCommands(database.db, lease, [line(2, 77)])).rejects.toThrow(/world_commands/);
  expect(await commandsAfter(database.db, worldId, 0, 10)).toHaveLength(1);
});

it('lines and checkpoints come back as they were written', async () => {
  const worldId = await world();
  const lease = await take(worldId, 'a');
  const owner = spellId('acc', randomBytes(26));
  const entity = {
    id: spellId('ent', randomBytes(26)),
    net: 1,
    assetId: spellId('ast', randomBytes(26)),
    version: 0,
    kind: 'prop' as const,
    name: 'crate “ü”',
    firing: { state: 'clay' as const },
    palette: [],
    tint: null,
    pose: { position: [1.25, 0, -3] as [number, number, number], rotation: IDENTITY },
    velocity: [0, 0, 0] as [number, number, number],
    body: boxBody([1, 1, 1], 20),
    pickup: true,
    owner,
    holder: null,
    jobId: null,
  };
  const spawn: LogLine = {
    seq: 1,
    actor: { by: 'player', accountId: owner },
    command: { type: 'spawn', entity },
    inverse: { type: 'remove', entityId: entity.id },
    eventId: 5,
  };
  await appendCommands(database.db, lease, [spawn, line(2)]);
  expect(await commandsAfter(database.db, worldId, 0, 10)).toEqual([spawn, line(2)]);
  const checkpoint = { seq: 2, eventId: 5, nextNet: 2, entities: [entity], ground: 'AAAC', environment: ENVIRONMENT };
  await writeCheckpoint(database.db, lease, checkpoint);
  await writeCheckpoint(database.db, lease, checkpoint);
  expect(await findCheckpoint(database.db, worldId)).toMatchObject({ ...checkpoint, motionSeq: 2 });
  const motion = Uint8Array.of(0, 255, 1, 2);
  expect(await writeMotion(database.db, lease, { seq: 4, eventId: 9, nextNet: 5, motion })).toBe(true);
  expect(await writeMotion(database.db, { ...lease, fence: lease.fence - 1 }, { seq: 6, eventId: 9, nextNet: 5, motion })).toBe(false);
  const found = await findCheckpoint(database.db, worldId);
  expect(found).toMatchObject({ ...checkpoint, eventId: 9, nextNet: 5, motionSeq: 4 });
  expect([...(found?.motion ?? [])]).toEqual([...motion]);
  await writeCheckpoint(database.db, lease, checkpoint);
  expect((await findCheckpoint(database.db, worldId))?.motion).toHaveLength(0);
});

it('a ticket opens once, and not after its time', async () => {
  const worldId = await world();
  const accountId: AccountId = spellId('acc', randomBytes(26));
  await database.db.insert(accounts).values({ id: accountId, name: 'Ada' });
  await issueTicket(database.db, { hash: 'h1', accountId, worldId, ttlS: 30 });
  await issueTicket(database.db, { hash: 'h2', accountId, worldId, ttlS: -1 });
  expect(await knowsTicket(database.db, 'h1')).toBe(true);
  const both = await Promise.all([consumeTicket(database.db, 'h1'), consumeTicket(database.db, 'h1')]);
  expect(both.filter(Boolean)).toEqual([{ accountId, worldId, name: 'Ada' }]);
  expect(await knowsTicket(database.db, 'h1')).toBe(false);
  expect(await consumeTicket(database.db, 'h2')).toBeNull();
});

it('a server whose connection is gone is dead at once: its worlds are free, and joiners go elsewhere', async () => {
  const worldId = await world();
  const [dead, alive] = ['srv-dead', 'srv-alive'];
  const presences = await Promise.all(
    [dead, alive].map(async (id, i) => {
      const presence = new RoomServerPresence(database.url, id);
      await presence.hold();
      await presence.hold();
      await heartbeatRoomServer(database.db, { id, url: `http://${id}`, players: i, draining: false });
      return presence;
    }),
  );
  await take(worldId, dead, 60);
  expect(await placeWorld(database.db, worldId)).toEqual({ id: dead, url: `http://${dead}` });
  expect(await sweepDeadRoomServers(database.db, 'srv-new')).toEqual([]);
  await presences[0]?.close();
  expect(await sweepDeadRoomServers(database.db, 'srv-new')).toEqual([dead]);
  expect(await placeWorld(database.db, worldId)).toEqual({ id: alive, url: `http://${alive}` });
  expect((await take(worldId, alive)).fence).toBe(2);
  await presences[1]?.close();
});
