import { boxBody, BRUSH, type GroundOp } from '@worldkiln/contracts';
import type { VersionForRoom } from '@worldkiln/db';
import { encodeGroundOp, encodeGroundStamp } from '@worldkiln/engine';
import { afterEach, expect, it } from 'vitest';
import { TestRoom, type TestPlayer } from '../testing/test-room.ts';

const rooms: TestRoom[] = [];
afterEach(() => {
  for (const each of rooms.splice(0)) each.close();
});
async function openRoom(): Promise<TestRoom> {
  const opened = await TestRoom.open();
  rooms.push(opened);
  return opened;
}

/** Dabs along a line, one stroke. */
async function stroke(test: TestRoom, who: TestPlayer, number: number, dabs: number, op: Partial<GroundOp> = {}): Promise<void> {
  for (let i = 0; i < dabs; i++) {
    const full: GroundOp = { brush: 'raise', x: i * BRUSH.unitsPerM, z: 0, radius: 40, strength: 64, falloff: 200, argument: 0, ...op };
    void who.client.intent({ type: 'sculpt', op: encodeGroundOp(full), stroke: number }).catch(() => undefined);
    await test.run(0.1);
  }
  await test.run(0.3);
}
const groundOf = ({ client }: TestPlayer) => {
  if (client.session.state !== 'live') throw new Error(`the client is ${client.session.state}`);
  return client.session.world.terrain;
};

it('[RM-GR1] everybody stands on the same ground, and one who comes later too', async () => {
  const test = await openRoom();
  const [ada, bob] = [await test.join(1), await test.join(2)];
  const before = groundOf(ada).heightAt(10, 0);
  await stroke(test, ada, 1, 20);
  await stroke(test, bob, 1, 12, { brush: 'noise', argument: 3, z: 200 });
  const cleo = await test.join(3);
  await test.run(0.5);
  expect(groundOf(ada).heightAt(10, 0)).toBeGreaterThan(before + 1);
  for (const { cx, cz } of test.room.world.terrain.chunks()) {
    const hash = test.room.world.terrain.chunkHash(cx, cz);
    for (const each of [ada, bob, cleo]) expect(groundOf(each).chunkHash(cx, cz)).toBe(hash);
  }
});

it('[RM-GR2] a stroke is one step of undo, whoever worked beside it, and redo makes it again', async () => {
  const test = await openRoom();
  const [ada, bob] = [await test.join(1), await test.join(2)];
  const untouched = test.room.world.terrain.pointAt(5, 0);
  await stroke(test, ada, 1, 10);
  const risen = test.room.world.terrain.pointAt(5, 0);
  await stroke(test, bob, 1, 1, { x: 40, strength: 10, falloff: 0 });
  const undo = ada.client.intent({ type: 'undo' });
  await test.run(0.5);
  await undo;
  expect(test.room.world.terrain.pointAt(5, 0)).toBe(untouched + 10);
  const redo = ada.client.intent({ type: 'redo' });
  await test.run(0.5);
  await redo;
  expect(test.room.world.terrain.pointAt(5, 0)).toBe(risen + 10);
  expect(groundOf(bob).pointAt(5, 0)).toBe(risen + 10);
});

it('[RM-GR3] what lies on the ground rises with it and falls when it is dug away', async () => {
  const test = await openRoom();
  const ada = await test.join(1);
  const crate = await test.crate(1, 1);
  await test.run(2);
  const at = () => {
    const [x, y, z] = test.room.world.entities.get(crate)?.pose.position ?? [0, 0, 0];
    return { x, y, z, above: y - test.room.world.terrain.heightAt(x, z) };
  };
  const { x, z, y } = at();
  const under = { x: Math.round(x * BRUSH.unitsPerM), z: Math.round(z * BRUSH.unitsPerM), falloff: 60, radius: 60, strength: 200 };
  await stroke(test, ada, 1, 3, under);
  await test.run(2);
  expect(at().y).toBeGreaterThan(y + 6);
  expect(Math.abs(at().above)).toBeLessThan(0.3);
  await stroke(test, ada, 2, 3, { ...under, brush: 'lower' });
  await test.run(3);
  expect(at().y).toBeLessThan(y + 1);
  expect(Math.abs(at().above)).toBeLessThan(0.3);
});

it('[RM-GR4] a client whose ground went another way is told to come in again', async () => {
  const test = await openRoom();
  const ada = await test.join(1);
  const patch = { x0: 3, z0: 0, width: 1, depth: 1, rise: Int32Array.of(1), painted: new Uint8Array(1), paint: new Uint8Array(4) };
  groundOf(ada).apply(patch);
  await stroke(test, ada, 1, 40);
  expect(ada.client.session).toMatchObject({ state: 'closed', reason: expect.stringContaining('join again') as string });
});

it('[RM-GR5] dabs no brush can make are refused with words, and the room goes on', async () => {
  const test = await openRoom();
  const ada = await test.join(1);
  const answers: unknown[] = [];
  for (const op of ['AAAAAAAAAAAAAA', '______________', '!!!!!!!!!!!!!!']) {
    ada.client.intent({ type: 'sculpt', op, stroke: 0 }).catch((error: { code: string }) => answers.push(error.code));
    await test.run(0.3);
  }
  expect(answers).toEqual(['ground_unreadable', 'ground_unreadable', 'ground_unreadable']);
  expect(test.room.world.terrain.sinceSeed()).toBeNull();
});

it('[RM-GR6] a landform that is ready shapes the ground where it was asked for, once, for everybody, and its asker can take it back', async () => {
  const test = await openRoom();
  const [ada, bob] = [await test.join(1), await test.join(2)];
  const marker = await test.crate(1, 1);
  await test.run(1);
  const entity = () => test.room.world.entities.get(marker);
  const [x, , z] = entity()?.pose.position ?? [0, 0, 0];
  const before = test.room.world.terrain.heightAt(x, z);
  const bundle = {
    recipe: { stamp: { shape: 'crater', radiusM: 12, heightM: 4 }, seed: 99, name: 'Crater', interaction: { pickup: false } },
    body: boxBody([1, 1, 1], 500, 'fixed'),
  };
  // The room reads these fields of a version and no others.
  const version = { bundle, downgrade: null } as unknown as VersionForRoom;
  const assetId = entity()?.assetId ?? ('ast_' as never);
  for (const n of [1, 2]) {
    test.versions.set(`${assetId} ${n}`, version);
    await test.tell({ type: 'asset_ready', entityId: marker, assetId, version: n, draft: n === 1 });
    await test.run(0.5);
  }
  const depth = () => test.room.world.terrain.heightAt(x, z) - before;
  expect(depth()).toBeLessThan(-3);
  expect(depth()).toBeGreaterThan(-4.5);
  expect(test.lines.filter(({ command }) => command.type === 'sculpt')).toHaveLength(1);
  expect(entity()?.pose.position[1]).toBeCloseTo(test.room.world.terrain.heightAt(x, z), 0);
  test.room.physics.step();
  expect(test.room.physics.heightBelow(x + 8, z)).toBeCloseTo(test.room.world.terrain.heightAt(x + 8, z), 2);
  for (const each of [ada, bob]) expect(groundOf(each).heightAt(x, z)).toBe(test.room.world.terrain.heightAt(x, z));
  const undo = ada.client.intent({ type: 'undo' });
  await test.run(0.5);
  await undo;
  expect(depth()).toBe(0);
  expect(groundOf(bob).heightAt(x, z)).toBe(before);
});

it('[RM-GR7] players have brushes; landforms come of prompts alone', async () => {
  const test = await openRoom();
  const ada = await test.join(1);
  const stamp = encodeGroundStamp({ stamp: 'hill', x: 0, z: 0, radius: 160, height: 640, turn: 0, seed: 1 });
  void ada.client.intent({ type: 'sculpt', op: stamp, stroke: 0 }).catch(() => undefined);
  await test.run(0.5);
  expect(test.room.world.terrain.sinceSeed()).toBeNull();
  await stroke(test, ada, 1, 1);
  expect(test.lines.filter(({ command }) => command.type === 'sculpt')).toHaveLength(1);
});
