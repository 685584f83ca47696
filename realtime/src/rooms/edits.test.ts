import { IDENTITY, type EntityId, type Intent } from '@worldkiln/contracts';
import { afterEach, expect, it } from 'vitest';
import { TestRoom, type TestPlayer } from '../testing/test-room.ts';

let test: TestRoom;
afterEach(() => test.close());

async function begin(): Promise<TestPlayer> {
  test = await TestRoom.open();
  return test.join(1);
}

async function ask({ client }: TestPlayer, intent: Intent): Promise<number | string> {
  let result: number | string | null = null;
  client.intent(intent).then(
    (seq) => (result = seq),
    (error: { code: string }) => (result = error.code),
  );
  for (let i = 0; i < 100 && result === null; i++) await test.run(0.05);
  return result ?? 'no answer';
}

const world = () => test.room.world.entities;
const at = (x: number) => ({ position: [x, 60, 0] as [number, number, number], rotation: IDENTITY });

/** Crates that have been fired, so that they can be copied. */
async function fired(...ids: number[]): Promise<EntityId[]> {
  const made: EntityId[] = [];
  for (const id of ids) made.push(await test.crate(1, id));
  for (const id of made) {
    const entity = world().get(id);
    if (entity) entity.version = 1;
  }
  return made;
}

it('[RM-UN3] a batch is one step of undo and of redo', async () => {
  const ada = await begin();
  const [one, two] = (await fired(1, 2)) as [EntityId, EntityId];
  await ask(ada, { type: 'batch', changes: [one, two].map((entityId) => ({ type: 'tint', entityId, tint: '#ff0000' })) });
  const tints = () => [one, two].map((id) => world().get(id)?.tint);
  expect(tints()).toEqual(['#ff0000', '#ff0000']);
  await ask(ada, { type: 'undo' });
  expect(tints()).toEqual([null, null]);
  await ask(ada, { type: 'redo' });
  expect(tints()).toEqual(['#ff0000', '#ff0000']);
});

it('[RM-UN3] a batch with one refused change leaves nothing behind', async () => {
  const ada = await begin();
  const [one] = (await fired(1)) as [EntityId];
  const missing = 'ent_00000000000000000000000zzz' as EntityId; // well spelt, and nobody's
  const before = test.lines.length;
  const answer = await ask(ada, {
    type: 'batch',
    changes: [
      { type: 'tint', entityId: one, tint: '#ff0000' },
      { type: 'remove', entityId: missing },
    ],
  });
  expect(answer).toBe('entity_missing');
  expect(world().get(one)?.tint).toBeNull();
  expect(test.lines.length - before).toBe(2);
  await ask(ada, { type: 'undo' });
  expect(world().has(one)).toBe(false); // the step before it: the crate's own coming
});

it('[RM-UN3] when one of several things has gone, the others still go back', async () => {
  const ada = await begin();
  const [one, two] = (await fired(1, 2)) as [EntityId, EntityId];
  await ask(ada, { type: 'batch', changes: [one, two].map((entityId) => ({ type: 'tint', entityId, tint: '#00ff00' })) });
  test.room.world.entities.delete(one);
  expect(await ask(ada, { type: 'undo' })).toBeTypeOf('number');
  expect(world().get(two)?.tint).toBeNull();
});

it('[RM-ED1] a new size scales body and mass, and a hand-set mass survives the fire', async () => {
  const ada = await begin();
  const crate = await test.crate(1, 1);
  await ask(ada, { type: 'embody', entityId: crate, scale: 2, physics: { friction: 1.5, gravityScale: 0.25 } });
  expect(world().get(crate)).toMatchObject({
    scale: 2,
    physics: { friction: 1.5 },
    body: { size: [1.6, 1.6, 1.6], massKg: 160, friction: 1.5, gravityScale: 0.25 },
  });
  await ask(ada, { type: 'embody', entityId: crate, physics: { massKg: 5, type: 'fixed' } });
  expect(world().get(crate)).toMatchObject({ scale: 2, body: { massKg: 5, type: 'fixed', friction: 1.5 } });
  await ask(ada, { type: 'undo' });
  await ask(ada, { type: 'undo' });
  expect(world().get(crate)).toMatchObject({ body: { size: [0.8, 0.8, 0.8], massKg: 20 } });
  expect(world().get(crate)).not.toHaveProperty('scale');
});

it('[RM-ED2] a copy is its maker’s own, its group its own; clay is refused with words', async () => {
  const ada = await begin();
  const [one, two] = (await fired(1, 2)) as [EntityId, EntityId];
  const bob = await test.join(2);
  await ask(ada, { type: 'group', entityIds: [one, two], together: true });
  const group = world().get(one)?.group;
  expect(group).toBe(world().get(two)?.group);
  await ask(bob, {
    type: 'batch',
    changes: [
      { type: 'copy', entityId: one, pose: at(4) },
      { type: 'copy', entityId: two, pose: at(8) },
    ],
  });
  const copies = [...world().values()].filter(({ owner }) => owner === test.account(2));
  expect(copies).toHaveLength(2);
  expect(copies[0]?.group).toBe(copies[1]?.group);
  expect(copies[0]?.group).not.toBe(group);
  await ask(bob, { type: 'undo' });
  expect(world().size).toBe(2);
  const clay = await test.crate(1, 9);
  expect(await ask(bob, { type: 'copy', entityId: clay, pose: at(0) })).toBe('unfired');
  expect(await ask(bob, { type: 'rename', entityId: one, name: 'mine' })).toBe('not_yours');
});
